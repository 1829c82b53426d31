package org.licet.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Answers;
import org.licet.reasoning.Conclusion;
import org.licet.text.Phrases;

/**
 * Finds the questions whose answer could still change a decision, in the order in which to ask
 * them.
 */
final class OpenQuestions {

  private final Requirement requirement;
  private final Function<String, Conclusion> conclusions;

  /** The undetermined criteria that nothing else has made irrelevant. */
  private final Map<String, Conclusion> open = new LinkedHashMap<>();

  /** What is asked about, with the question and the criteria that wait for its answer. */
  private final Map<Object, Waiting> waiting = new LinkedHashMap<>();

  private record Waiting(Question question, Set<String> criteria) {}

  private OpenQuestions(Requirement requirement, Function<String, Conclusion> conclusions) {
    this.requirement = requirement;
    this.conclusions = conclusions;
  }

  /** Returns the questions; none once the decision is settled. */
  static List<OpenQuestion> of(
      Requirement requirement, Function<String, Conclusion> conclusions, Phrases phrases) {
    OpenQuestions questions = new OpenQuestions(requirement, conclusions);
    questions.collectOpen(requirement);
    questions.collectWaiting();
    return questions.ordered(phrases);
  }

  private void collectOpen(Requirement part) {
    if (part.verdict(this::verdict) != Verdict.UNDETERMINED) {
      return;
    }
    if (part instanceof Requirement.Criterion criterion) {
      open.put(criterion.id(), conclusions.apply(criterion.id()));
    } else if (part instanceof Requirement.AllOf all) {
      all.items().forEach(this::collectOpen);
    } else if (part instanceof Requirement.AnyOf any) {
      any.items().forEach(this::collectOpen);
    } else if (part instanceof Requirement.AtLeast some) {
      some.items().forEach(this::collectOpen);
    }
  }

  private Verdict verdict(String criterion) {
    return conclusions.apply(criterion).verdict();
  }

  /**
   * Leaves out what cannot matter to a criterion, and then what matters to a criterion but not to
   * the decision, since whatever the answer another criterion decides.
   */
  private void collectWaiting() {
    OpenPoints points = OpenPoints.of(List.copyOf(open.values()));
    Map<String, OpenPoints.ByPoints> byPoints = new HashMap<>();
    open.forEach(
        (criterion, conclusion) -> {
          OpenPoints.ByPoints verdict = points.of(conclusion);
          byPoints.put(criterion, verdict);
          long mattering = points.isTooMany() ? -1 : Matters.of(verdict::given, verdict.points());
          for (Question question : conclusion.grounds().questions()) {
            Object subject = OpenPoints.subject(question);
            if ((mattering & points.bit(subject)) != 0) {
              waiting
                  .computeIfAbsent(subject, any -> new Waiting(question, new LinkedHashSet<>()))
                  .criteria
                  .add(criterion);
            }
          }
        });
    if (waiting.size() == 1 || points.isTooMany()) {
      return;
    }
    long deciding =
        Matters.of(inFavor -> decision(byPoints, inFavor), points.bits(waiting.keySet()));
    if (deciding != 0) {
      waiting.keySet().removeIf(subject -> (deciding & points.bit(subject)) == 0);
    }
  }

  private Verdict decision(Map<String, OpenPoints.ByPoints> byPoints, long inFavor) {
    return requirement.verdict(
        criterion -> {
          OpenPoints.ByPoints verdict = byPoints.get(criterion);
          return verdict == null ? verdict(criterion) : verdict.given(inFavor);
        });
  }

  private List<OpenQuestion> ordered(Phrases phrases) {
    Map<Object, Integer> settled = new HashMap<>();
    waiting.forEach((subject, waiting) -> settled.put(subject, settledBy(subject, waiting)));
    List<OpenQuestion> ordered = new ArrayList<>();
    waiting.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Object, Waiting> entry) -> settled.getOrDefault(entry.getKey(), 0))
                .reversed())
        .map(Map.Entry::getValue)
        .forEach(
            one ->
                ordered.add(
                    new OpenQuestion(one.question.with(phrases), List.copyOf(one.criteria))));
    return List.copyOf(ordered);
  }

  /**
   * Weighs how much the answer to one question alone settles: first whether it settles the
   * decision, one way or either way, then how many criteria.
   */
  private int settledBy(Object subject, Waiting waiting) {
    int settled = 0;
    for (Verdict answer : List.of(Verdict.MET, Verdict.NOT_MET)) {
      Answers answers =
          asked -> OpenPoints.subject(asked).equals(subject) ? answer : Verdict.UNDETERMINED;
      Map<String, Verdict> given = new HashMap<>();
      for (String criterion : waiting.criteria) {
        Verdict verdict = conclusions.apply(criterion).given(answers);
        given.put(criterion, verdict);
        if (verdict != Verdict.UNDETERMINED) {
          settled++;
        }
      }
      Verdict decision =
          requirement.verdict(
              criterion -> {
                Verdict verdict = given.get(criterion);
                return verdict == null ? verdict(criterion) : verdict;
              });
      if (decision != Verdict.UNDETERMINED) {
        settled += 2 * open.size() + 1;
      }
    }
    return settled;
  }
}
