package org.licet.it.hidden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.InvalidFactException;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.it.hidden.HiddenFactsSearch.Start;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateReader;
import org.licet.json.InvalidCandidateException;

/** A candidate with some facts hidden, in every state that the hidden facts may have. */
final class Trial {

  /** The maximum number of completions of a candidate. */
  private static final int MOST = 240;

  private final Evaluator evaluator;
  private final Start start;
  private final ObjectNode whole;
  private final ObjectNode less;
  private final List<HiddenFact> hidden;
  private final Random random;
  private final List<Fault> faults = new ArrayList<>();

  Trial(
      Evaluator evaluator,
      Start start,
      ObjectNode whole,
      ObjectNode less,
      List<HiddenFact> hidden,
      Random random) {
    this.evaluator = evaluator;
    this.start = start;
    this.whole = whole;
    this.less = less;
    this.hidden = hidden;
    this.random = random;
  }

  List<Fault> faults() {
    Evaluation open = evaluate(less);
    if (open == null || open.requirement().isEmpty()) {
      return List.of();
    }
    checkQuestions(open);
    Map<List<Integer>, Evaluation> completed = complete();
    completed.forEach((choice, evaluation) -> compare(open, evaluation, choice));
    if (open.decision() == Decision.UNDETERMINED) {
      if (hidden.stream().allMatch(HiddenFact::isExhaustive)) {
        checkMattering(open, completed);
      }
      answer(open);
    }
    return faults;
  }

  private @Nullable Evaluation evaluate(ObjectNode json) {
    if (Contradictions.isIn(json, start.on())) {
      return null;
    }
    try {
      Candidate candidate = CandidateReader.read(json);
      return evaluator.evaluate(candidate, start.credential(), start.stage(), start.on());
    } catch (InvalidCandidateException | InvalidFactException e) {
      return null; // a completion that contradicts another fact
    }
  }

  private void report(Fault.Kind kind, String details) {
    if (faults.stream().noneMatch(fault -> fault.kind() == kind)) {
      faults.add(
          new Fault(
              kind,
              "%s %s on %s (%s), hidden %s: %s%n  %s"
                  .formatted(
                      start.credential(),
                      start.stage(),
                      start.on(),
                      start.origin(),
                      hidden,
                      details,
                      less)));
    }
  }

  private void checkQuestions(Evaluation open) {
    boolean undetermined = open.decision() == Decision.UNDETERMINED;
    if (open.reason().isPresent()) {
      return; // no rules are known for the day
    }
    if (open.questions().isEmpty() == undetermined) {
      report(
          undetermined ? Fault.Kind.NO_QUESTION : Fault.Kind.DEFINITE_QUESTION,
          open.questions().toString());
    }
    for (Finding finding : open.findings()) {
      if (finding.questions().isEmpty() == (finding.verdict() == Verdict.UNDETERMINED)) {
        report(
            finding.questions().isEmpty() ? Fault.Kind.NO_QUESTION : Fault.Kind.DEFINITE_QUESTION,
            finding.criterion() + " " + finding.verdict());
      }
    }
  }

  /** Returns the evaluations of completions by the indexes of the values chosen. */
  private Map<List<Integer>, Evaluation> complete() {
    boolean whole = hidden.stream().allMatch(HiddenFact::isExhaustive);
    int each = whole ? 31 : (int) Math.floor(Math.pow(MOST, 1.0 / hidden.size()));
    Map<List<Integer>, Evaluation> all = new LinkedHashMap<>();
    choose(new ArrayList<>(), each, all);
    return all;
  }

  private void choose(List<Integer> chosen, int each, Map<List<Integer>, Evaluation> all) {
    if (chosen.size() == hidden.size()) {
      Evaluation evaluation = evaluate(completed(chosen));
      if (evaluation != null) {
        all.put(List.copyOf(chosen), evaluation);
      }
      return;
    }
    int count = Math.min(each, hidden.get(chosen.size()).values().size());
    for (int i = 0; i < count; i++) {
      chosen.add(i);
      choose(chosen, each, all);
      chosen.remove(chosen.size() - 1);
    }
  }

  private ObjectNode completed(List<Integer> chosen) {
    ObjectNode more = less.deepCopy();
    for (int i = 0; i < chosen.size(); i++) {
      HiddenFact fact = hidden.get(i);
      fact.state(more, fact.values().get(chosen.get(i)));
    }
    return more;
  }

  private List<JsonNode> chosen(List<Integer> choice) {
    List<JsonNode> of = new ArrayList<>();
    for (int i = 0; i < choice.size(); i++) {
      of.add(hidden.get(i).values().get(choice.get(i)));
    }
    return of;
  }

  private void compare(Evaluation open, Evaluation completed, List<Integer> choice) {
    if (open.decision() != Decision.UNDETERMINED && completed.decision() != open.decision()) {
      report(
          Fault.Kind.DECISION_CHANGES,
          open.decision() + " becomes " + completed.decision() + " with " + chosen(choice));
    }
    for (Finding finding : open.findings()) {
      Verdict before = finding.verdict();
      completed
          .finding(finding.criterion())
          .filter(after -> before != Verdict.UNDETERMINED && after.verdict() != before)
          .ifPresent(
              after ->
                  report(
                      Fault.Kind.VERDICT_CHANGES,
                      finding.criterion()
                          + " "
                          + before
                          + " becomes "
                          + after.verdict()
                          + " with "
                          + chosen(choice)));
    }
  }

  /** Reports questions about hidden facts whose values never change the decision. */
  private void checkMattering(Evaluation open, Map<List<Integer>, Evaluation> completed) {
    Set<Decision> decisions = EnumSet.noneOf(Decision.class);
    completed.values().forEach(one -> decisions.add(one.decision()));
    if (open.questions().stream().anyMatch(one -> !isHidden(one.key()))
        || decisions.contains(Decision.UNDETERMINED)) {
      return; // an answer to another question may make these matter
    }
    if (decisions.size() == 1) {
      report(Fault.Kind.SAME_DECISION, decisions + ", asked " + keys(open));
      return;
    }
    for (OpenQuestion question : open.questions()) {
      for (int i = 0; i < hidden.size(); i++) {
        if (hidden.get(i).pointer().equals(question.key()) && !matters(i, completed)) {
          report(Fault.Kind.NEEDLESS_QUESTION, question.key() + " of " + keys(open));
        }
      }
    }
  }

  private boolean isHidden(String key) {
    return hidden.stream().anyMatch(fact -> fact.pointer().equals(key));
  }

  private boolean matters(int place, Map<List<Integer>, Evaluation> completed) {
    Map<List<Integer>, Decision> others = new HashMap<>();
    for (Map.Entry<List<Integer>, Evaluation> one : completed.entrySet()) {
      List<Integer> rest = new ArrayList<>(one.getKey());
      rest.set(place, -1);
      Decision decision = one.getValue().decision();
      Decision other = others.putIfAbsent(rest, decision);
      if (other != null && other != decision) {
        return true;
      }
    }
    return false;
  }

  private List<String> keys(Evaluation open) {
    return open.questions().stream().map(OpenQuestion::key).toList();
  }

  /** Answers all questions until none is left. */
  private void answer(Evaluation open) {
    Candidate candidate = CandidateReader.read(less);
    Set<String> asked = new LinkedHashSet<>();
    Evaluation now = open;
    for (int i = 0; i < 40 && now.decision() == Decision.UNDETERMINED; i++) {
      if (now.questions().isEmpty() && now.reason().isEmpty()) {
        report(Fault.Kind.NO_QUESTION, "after " + asked);
      }
      if (now.questions().isEmpty()) {
        return;
      }
      OpenQuestion question = now.questions().get(0);
      JsonNode truth = truth(question);
      if (truth == null) {
        return; // a fact that the whole candidate does not state either
      }
      if (Values.isDate(truth) && truth.asText().length() < 10) {
        return; // a partial answer
      }
      if (!asked.add(question.key())) {
        String kind = question.question().answer().kind().toString();
        if (kind.startsWith("CODE") || kind.equals("TEXT")) {
          report(Fault.Kind.CODE_ASKED_AGAIN, question.key() + " = " + truth + " after " + asked);
          return;
        }
        report(Fault.Kind.ASKED_AGAIN, question.key() + " = " + truth + " after " + asked);
        return;
      }
      try {
        candidate =
            CandidateAnswers.about(candidate).with(question.key(), truth).applyTo(candidate);
      } catch (InvalidCandidateException e) {
        return;
      }
      now = evaluator.evaluate(candidate, start.credential(), start.stage(), start.on());
    }
  }

  private @Nullable JsonNode truth(OpenQuestion question) {
    AnswerType type = question.question().answer();
    if (type.kind() == AnswerType.Kind.NUMBER && question.key().indexOf('#') >= 0) {
      Optional<BigDecimal> bound = random.nextBoolean() ? type.atLeast() : type.atMost();
      return DecimalNode.valueOf(bound.orElse(BigDecimal.TEN));
    }
    if (question.question() instanceof Question.OfIssuer) {
      return BooleanNode.valueOf(random.nextBoolean());
    }
    for (HiddenFact fact : hidden) {
      if (fact.pointer().equals(question.key())) {
        return fact.values().get(random.nextInt(Math.min(20, fact.values().size())));
      }
    }
    if (question.key().indexOf('#') >= 0) {
      return BooleanNode.FALSE; // an unknown code stands for none that a rule knows
    }
    JsonNode stated = whole.at(question.key().replaceAll("@.*", ""));
    return stated.isMissingNode() || question.key().indexOf('@') >= 0 || stated.isContainerNode()
        ? null
        : stated;
  }
}
