package org.licet.workbench.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateAnswers;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.MessageTranslation;
import org.licet.records.FilledForm;
import org.licet.text.VisibleText;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.options.LanguageOption;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file of answers: one JSON object on each line, or a form in CSV or XLSX. Not thread-safe. */
final class AnswerFile {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final CommandLine command;
  private final String name;
  private final Map<String, CandidateAnswers> byCandidate = new LinkedHashMap<>();
  private final Map<String, CandidateAnswers> byFingerprint = new HashMap<>();
  private final Set<CandidateAnswers> unused = new LinkedHashSet<>();
  private boolean faulty;
  private boolean isForm;

  private AnswerFile(String name, CommandLine command) {
    this.name = name;
    this.command = command;
  }

  /**
   * Reads a file of answers. Lists answers of a form that cannot be read on standard error.
   *
   * @throws ParameterException if a line holds no answers, or two lines are about the same state of
   *     one candidate
   */
  static AnswerFile read(Path file, CommandLine command) throws IOException {
    Refusals.ofMissing(List.of(file.toString()), command);
    AnswerFile answers = new AnswerFile(VisibleText.of(file.toString()), command);
    if (FormFile.isForm(file)) {
      answers.addForm(file);
      return answers;
    }
    int line = 0;
    for (String text : Files.readAllLines(file)) {
      line++;
      if (!text.isBlank()) {
        answers.add(text, line);
      }
    }
    return answers;
  }

  private void addForm(Path file) throws IOException {
    isForm = true;
    FilledForm form;
    try {
      form = FilledForm.read(file);
    } catch (IOException e) {
      throw new ParameterException(command, name + ": " + e.getMessage(), e);
    }
    MessageTranslation language =
        MessageTranslation.to(LanguageOption.ofMessages(command.getCommandSpec()));
    for (Failure problem : form.problems()) {
      command
          .getErr()
          .println(
              name
                  + problem
                      .candidate()
                      .map(id -> "candidate " + VisibleText.of(id))
                      .map(named -> ": " + language.phrase(named).orElse(named))
                      .orElse("")
                  + ": "
                  + language.of(problem.message()));
      faulty = true;
    }
    for (CandidateAnswers answers : form.answers()) {
      put(answers);
    }
  }

  private @Nullable CandidateAnswers put(CandidateAnswers answers) {
    unused.add(answers);
    byCandidate.putIfAbsent(answers.candidate(), answers);
    return byFingerprint.put(answers.fingerprint(), answers);
  }

  private void add(String text, int line) {
    try {
      if (put(CandidateAnswers.read(MAPPER.readTree(text))) != null) {
        throw refused(line, "A line above answers for the same candidate. Join the two.");
      }
    } catch (JsonProcessingException e) {
      throw refused(line, "The line is not JSON: " + VisibleText.of(e.getOriginalMessage()));
    } catch (InvalidCandidateException e) {
      throw refused(line, String.valueOf(e.getMessage()));
    }
  }

  private ParameterException refused(int line, String why) {
    return new ParameterException(command, name + ":" + line + ": " + why);
  }

  /**
   * Returns the candidate with its answers. Answers of an interview follow one another: each is
   * about the candidate with those before.
   *
   * @throws EvaluationException if an answer is impossible, or about another version of the
   *     candidate
   */
  Candidate applied(Candidate candidate, IssuerAnswerCheck check) {
    Candidate now = candidate;
    Set<CandidateAnswers> applied = new HashSet<>();
    CandidateAnswers answers = about(now);
    if (answers == null) { // the record may have changed
      answers = byCandidate.get(candidate.id());
    }
    while (answers != null && applied.add(answers)) {
      unused.remove(answers);
      now = check.checked(now, Optional.of(answers));
      answers = about(now);
    }
    return now;
  }

  private @Nullable CandidateAnswers about(Candidate candidate) {
    CandidateAnswers answers = byFingerprint.get(CandidateAnswers.fingerprint(candidate));
    return answers == null || isForm || answers.candidate().equals(candidate.id())
        ? answers // spreadsheets may change ids
        : null;
  }

  /**
   * Lists the answers about candidates that no file has. Returns true if there are any, or if some
   * answers could not be read.
   */
  boolean reportUnused() {
    for (CandidateAnswers answers : unused) {
      command
          .getErr()
          .println(
              name
                  + ": The answers about "
                  + VisibleText.of(answers.candidate())
                  + " fit no candidate.");
    }
    return faulty || !unused.isEmpty();
  }
}
