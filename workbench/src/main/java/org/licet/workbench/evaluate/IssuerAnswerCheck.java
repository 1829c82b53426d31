package org.licet.workbench.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.json.CandidateAnswers;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.Nearest;
import org.licet.workbench.options.EvaluationOptions;

/**
 * Applies answers to a candidate, and checks those of issuing bodies: rules must ask the question,
 * and the answer must have the type that they ask for. Immutable.
 *
 * @param tasks the credentials and stages that ask
 * @param on the day of evaluation
 */
record IssuerAnswerCheck(Evaluator evaluator, List<EvaluationOptions.Task> tasks, LocalDate on) {

  /**
   * Returns the candidate with the answers.
   *
   * @throws EvaluationException if an answer is impossible, or answers no question
   */
  Candidate checked(Candidate candidate, Optional<CandidateAnswers> answers) {
    if (answers.isEmpty()) {
      return candidate;
    }
    Candidate answered = answered(candidate, answers.get());
    List<String> decided = decided(answers.get());
    if (!decided.isEmpty()) {
      Set<String> criteria = new LinkedHashSet<>();
      Set<String> asked = new LinkedHashSet<>();
      note(candidate, criteria, asked);
      note(answered(candidate, ofCandidate(candidate, answers.get(), false)), criteria, asked);
      note(answered(candidate, ofCandidate(candidate, answers.get(), true)), criteria, asked);
      decided.forEach(key -> requireAsked(key, candidate, criteria, asked));
      evaluations(answered); // refuses answers of another type
    }
    return answered;
  }

  private static Candidate answered(Candidate candidate, CandidateAnswers answers) {
    try {
      return answers.applyTo(candidate);
    } catch (InvalidCandidateException e) {
      throw refused(candidate, e.pointer(), String.valueOf(e.getMessage()));
    }
  }

  private static EvaluationException refused(Candidate candidate, String at, String message) {
    return new EvaluationException(
        Failure.builder()
            .candidate(Optional.of(candidate.id()))
            .message(message)
            .pointer(Optional.of(at))
            .build());
  }

  /** Returns the keys of the answers of issuing bodies. */
  private static List<String> decided(CandidateAnswers answers) {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> answer : answers.toJson().properties()) {
      if (answer.getKey().indexOf('#') > 0 && !answer.getValue().isNull()) {
        keys.add(answer.getKey());
      }
    }
    return keys;
  }

  /**
   * Returns the other answers, after which bodies may be asked more.
   *
   * @param codes whether to include the answers about unknown codes, which others may raise
   */
  private static CandidateAnswers ofCandidate(
      Candidate candidate, CandidateAnswers answers, boolean codes) {
    CandidateAnswers others = CandidateAnswers.about(candidate);
    for (Map.Entry<String, JsonNode> answer : answers.toJson().properties()) {
      if (answer.getKey().startsWith("/") && (codes || !isCode(answer.getKey()))) {
        others = others.with(answer.getKey(), answer.getValue());
      }
    }
    return others;
  }

  private void note(Candidate candidate, Set<String> criteria, Set<String> asked) {
    for (Evaluation evaluation : evaluations(candidate)) {
      for (Finding finding : evaluation.findings()) {
        criteria.add(finding.criterion());
        finding.questions().forEach(one -> asked.add(one.key(finding.criterion())));
      }
      evaluation.questions().forEach(one -> asked.add(one.key()));
    }
  }

  private List<Evaluation> evaluations(Candidate candidate) {
    return tasks.stream()
        .map(task -> evaluator.evaluate(candidate, task.credential(), task.stage(), on))
        .toList();
  }

  private static boolean isCode(String key) {
    return key.startsWith("/") && key.indexOf('#') > 0;
  }

  /** Requires that a rule asks the question; other credentials may ask about a code, too. */
  private void requireAsked(
      String key, Candidate candidate, Set<String> criteria, Set<String> asked) {
    boolean ours =
        isCode(key)
            ? asked.stream().anyMatch(one -> one.startsWith(key.substring(0, key.indexOf('#') + 1)))
            : criteria.contains(key.substring(0, key.indexOf('#')));
    if (ours && !asked.contains(key)) {
      throw refused(
          candidate,
          key,
          "No rule asks the question "
              + key
              + "."
              + Nearest.to(key, asked).map(near -> "\nMaybe you mean " + near + ".").orElse(""));
    }
  }
}
