package org.licet.it.asked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.it.hidden.Contradictions;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;

/** A person who is asked about a credential until the decision stands. */
final class AskedPerson {

  /** More questions than any record has gaps. */
  private static final int MOST = 400;

  private final Evaluator evaluator;
  private final String credential;
  private final Stage stage;
  private final LocalDate on;
  private final ImprovisedAnswers answers;
  private final Set<String> answered = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Candidate candidate;
  private Evaluation now;

  AskedPerson(
      Evaluator evaluator,
      String credential,
      Stage stage,
      LocalDate on,
      Candidate candidate,
      ImprovisedAnswers answers) {
    this.evaluator = evaluator;
    this.credential = credential;
    this.stage = stage;
    this.on = on;
    this.candidate = candidate;
    this.answers = answers;
    this.now = evaluator.evaluate(candidate, credential, stage, on);
  }

  /** Asks and answers to the end, and returns what is wrong with the questions. */
  List<String> faults() {
    while (faults.isEmpty()) {
      Optional<OpenQuestion> next = next();
      if (next.isEmpty()) {
        return faults;
      }
      if (asked.size() > MOST) {
        fault("does not end");
      } else {
        answer(next.get());
      }
    }
    return faults;
  }

  /** Returns the number of questions that were answered. */
  int asked() {
    return asked.size();
  }

  private Optional<OpenQuestion> next() {
    boolean isOpen = now.decision() == Decision.UNDETERMINED;
    if (isOpen ? now.questions().isEmpty() && now.reason().isEmpty() : !now.questions().isEmpty()) {
      fault(now.decision() + " with the questions " + now.questions());
    }
    return now.questions().stream()
        .filter(one -> !unknown.contains(one.key() + " " + one.question().ask()))
        .findFirst();
  }

  private void answer(OpenQuestion question) {
    String key =
        question.key() + " " + question.question().ask(); // records may change their places
    if (answered.contains(key)) {
      fault(key + " is asked again");
      return;
    }
    ObjectNode record = CandidateWriter.toJson(candidate);
    for (int tries = 0; tries < 6; tries++) {
      JsonNode value = answers.answer(question, record);
      try {
        Candidate more =
            CandidateAnswers.about(candidate).with(question.key(), value).applyTo(candidate);
        if (Contradictions.isIn(CandidateWriter.toJson(more), on)) {
          continue;
        }
        Evaluation after = evaluator.evaluate(more, credential, stage, on);
        candidate = more;
        asked.add(question.key() + " = " + value);
        if (value.asText().length() != "2026-11".length() || !value.asText().startsWith("20")) {
          answered.add(key); // the day of a month is asked next
        }
        compare(now, after);
        now = after;
        return;
      } catch (InvalidCandidateException | EvaluationException e) {
        continue; // this answer contradicts the record
      }
    }
    unknown.add(key);
  }

  /**
   * A definite verdict stays. One as of the application may become undetermined, because an answer
   * with an unknown code allows more cases than are tried.
   */
  private void compare(Evaluation before, Evaluation after) {
    if (before.decision() != Decision.UNDETERMINED && after.decision() != before.decision()) {
      fault(before.decision() + " becomes " + after.decision());
    }
    for (Finding finding : before.findings()) {
      Optional<Finding> later = after.finding(finding.criterion());
      if (finding.verdict() != Verdict.UNDETERMINED
          && later.isPresent()
          && !(stage == Stage.CERTIFICATION && later.get().verdict() == Verdict.UNDETERMINED)
          && later.get().verdict() != finding.verdict()) {
        fault(finding.criterion() + " " + finding.verdict() + " becomes " + later.get().verdict());
      }
    }
  }

  private void fault(String text) {
    faults.add(
        "%s %s of %s: %s after %s%n  %s"
            .formatted(
                credential, stage, candidate.id(), text, asked, CandidateWriter.toLine(candidate)));
  }
}
