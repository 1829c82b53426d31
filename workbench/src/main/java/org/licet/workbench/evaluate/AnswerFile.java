package org.licet.workbench.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.json.CandidateAnswers;
import org.licet.json.InvalidCandidateException;
import org.licet.text.VisibleText;
import org.licet.workbench.input.Refusals;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file of answers, one JSON object on each line. Not thread-safe. */
final class AnswerFile {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final CommandLine command;
  private final String name;
  private final Map<String, CandidateAnswers> byCandidate = new LinkedHashMap<>();
  private final Set<String> unused = new LinkedHashSet<>();

  private AnswerFile(String name, CommandLine command) {
    this.name = name;
    this.command = command;
  }

  /**
   * Reads a file of answers.
   *
   * @throws ParameterException if a line holds no answers, or two lines are about one candidate
   */
  static AnswerFile read(Path file, CommandLine command) throws IOException {
    Refusals.ofMissing(List.of(file.toString()), command);
    AnswerFile answers = new AnswerFile(VisibleText.of(file.toString()), command);
    int line = 0;
    for (String text : Files.readAllLines(file)) {
      line++;
      if (!text.isBlank()) {
        answers.add(text, line);
      }
    }
    return answers;
  }

  private void add(String text, int line) {
    try {
      CandidateAnswers answers = CandidateAnswers.read(MAPPER.readTree(text));
      if (byCandidate.put(answers.candidate(), answers) != null) {
        throw refused(line, "A line above answers for the same candidate. Join the two.");
      }
      unused.add(answers.candidate());
    } catch (JsonProcessingException e) {
      throw refused(line, "The line is not JSON: " + VisibleText.of(e.getOriginalMessage()));
    } catch (InvalidCandidateException e) {
      throw refused(line, String.valueOf(e.getMessage()));
    }
  }

  private ParameterException refused(int line, String why) {
    return new ParameterException(command, name + ":" + line + ": " + why);
  }

  /** Returns the answers about a candidate. */
  Optional<CandidateAnswers> about(String candidate) {
    unused.remove(candidate);
    return Optional.ofNullable(byCandidate.get(candidate));
  }

  /** Lists the answers about candidates that no file has. Returns true if there are any. */
  boolean reportUnused() {
    for (String candidate : unused) {
      command
          .getErr()
          .println(
              name + ": The answers about " + VisibleText.of(candidate) + " fit no candidate.");
    }
    return !unused.isEmpty();
  }
}
