package org.licet.internal.engine.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.text.Phrases;

/**
 * Finds the questions that could still change a decision, and sorts them in the order in which to
 * ask them.
 */
public final class OpenQuestions {

  private final Requirement requirement;
  private final Function<String, Conclusion> conclusions;

  /** The undetermined criteria that still matter. */
  private final Map<String, Conclusion> open;

  /**
   * The subjects of questions, each with its question and the criteria that depend on the answer.
   */
  private final Map<Object, Waiting> waiting = new LinkedHashMap<>();

  /** The subjects of questions that cannot change the decision. */
  private final Set<Object> pointless = new HashSet<>();

  private record Waiting(Question question, Set<String> criteria) {}

  private OpenQuestions(Requirement requirement, Function<String, Conclusion> conclusions) {
    this.requirement = requirement;
    this.conclusions = conclusions;
    this.open = OpenCriteria.of(requirement, conclusions);
  }

  /** Returns the questions; empty once the decision is certain. */
  public static List<OpenQuestion> of(
      Requirement requirement, Function<String, Conclusion> conclusions, Phrases phrases) {
    OpenQuestions questions = new OpenQuestions(requirement, conclusions);
    questions.collectWaiting();
    return questions.ordered(phrases);
  }

  private Verdict verdict(String criterion) {
    return conclusions.apply(criterion).verdict();
  }

  /**
   * Drops questions that cannot change their criterion, then questions that cannot change the
   * decision because another criterion decides.
   */
  private void collectWaiting() {
    Map<String, QuestionGroups.ByPoints> alone = new HashMap<>();
    List<QuestionGroups> groups = new ArrayList<>();
    open.forEach(
        (criterion, conclusion) -> {
          QuestionGroups points = QuestionGroups.of(List.of(conclusion));
          List<Question> questions = conclusion.grounds().questions();
          QuestionGroups.ByPoints verdict = points.of(conclusion, questions);
          groups.add(points);
          alone.put(criterion, verdict);
          long mattering =
              points.isTooMany() ? -1 : DecisiveQuestions.of(verdict, verdict.points());
          for (Question question : questions) {
            Object subject = QuestionGroups.subject(question);
            if ((mattering & points.bit(subject)) != 0) {
              waiting
                  .computeIfAbsent(subject, any -> new Waiting(question, new LinkedHashSet<>()))
                  .criteria
                  .add(criterion);
            } else {
              pointless.add(subject);
            }
          }
        });
    if (waiting.size() > 1) {
      // The groups of a single criterion are those of all, and its verdicts are known.
      QuestionGroups points =
          groups.size() == 1 ? groups.get(0) : QuestionGroups.of(List.copyOf(open.values()));
      if (!points.isTooMany()) {
        leaveOutUndeciding(points, groups.size() == 1 ? alone : byPoints(points));
      }
    }
    pointless.removeAll(waiting.keySet());
  }

  private Map<String, QuestionGroups.ByPoints> byPoints(QuestionGroups points) {
    Map<String, QuestionGroups.ByPoints> byPoints = new HashMap<>();
    open.forEach(
        (criterion, conclusion) ->
            byPoints.put(criterion, points.of(conclusion, conclusion.grounds().questions())));
    return byPoints;
  }

  private void leaveOutUndeciding(
      QuestionGroups points, Map<String, QuestionGroups.ByPoints> byPoints) {
    long deciding =
        DecisiveQuestions.of(
            (favorable, unanswered) ->
                requirement.verdict(
                    criterion -> {
                      QuestionGroups.ByPoints verdict = byPoints.get(criterion);
                      return verdict == null
                          ? verdict(criterion)
                          : verdict.given(favorable, unanswered);
                    }),
            points.bits(waiting.keySet()));
    Set<Object> left = new HashSet<>(waiting.keySet());
    for (Requirement part : LeastQuestions.undetermined(requirement, conclusions)) {
      leaveOutUndeciding(part, deciding, points, left);
    }
    pointless.addAll(waiting.keySet());
    waiting.keySet().removeAll(left);
  }

  /** Keeps the deciding questions of a requirement; all of them if none decides alone. */
  private void leaveOutUndeciding(
      Requirement part, long deciding, QuestionGroups points, Set<Object> left) {
    Set<String> criteria = part.criteria().collect(Collectors.toSet());
    List<Object> asked = new ArrayList<>();
    waiting.forEach(
        (subject, one) -> {
          if (!Collections.disjoint(one.criteria, criteria)) {
            asked.add(subject);
          }
        });
    boolean any = asked.stream().anyMatch(subject -> (deciding & points.bit(subject)) != 0);
    for (Object subject : asked) {
      if (!any || (deciding & points.bit(subject)) != 0) {
        left.remove(subject);
      }
    }
  }

  private List<OpenQuestion> ordered(Phrases phrases) {
    Map<String, Double> weights = weights();
    List<RankedQuestion> prospects = new ArrayList<>();
    waiting.forEach(
        (subject, one) ->
            prospects.add(
                RankedQuestion.of(
                    subject,
                    one.question,
                    weights.getOrDefault(RankedQuestion.record(subject), 1.0),
                    one.criteria.stream().allMatch(this::isLimit)
                        ? Likelihood.WITHIN_LIMIT
                        : Likelihood.favorable(one.question))));
    QuestionOrder.Ordered order =
        QuestionOrder.of(prospects, pointless, requirements(requirement).toList());
    List<OpenQuestion> ordered = new ArrayList<>();
    for (Object subject : order.subjects()) {
      Waiting one = Objects.requireNonNull(waiting.get(subject));
      ordered.add(
          OpenQuestion.of(
              one.question.with(phrases),
              List.copyOf(one.criteria),
              order.needed().contains(subject)));
    }
    return ordered;
  }

  /** Returns whether a criterion only limits an amount and requires nothing. */
  private boolean isLimit(String criterion) {
    Conclusion conclusion = open.get(criterion);
    List<Part> parts = conclusion == null ? List.of() : conclusion.grounds().parts();
    return !parts.isEmpty() && parts.stream().allMatch(part -> part.limit().isPresent());
  }

  /** Returns the maximum share of its requirement that each record could contribute. */
  private Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    for (Conclusion conclusion : open.values()) {
      Explanation grounds = conclusion.grounds();
      double required =
          grounds.parts().stream()
              .flatMap(part -> part.required().stream())
              .mapToDouble(quantity -> quantity.amount().doubleValue())
              .max()
              .orElse(1);
      for (Evidence evidence : grounds.evidence()) {
        evidence
            .counted()
            .ifPresent(
                counted ->
                    weights.merge(
                        evidence.fact(),
                        counted.atMost().map(most -> most.doubleValue() / required).orElse(1.0),
                        Math::max));
      }
    }
    return weights;
  }

  /** Returns the undetermined requirements that must all be met. */
  private Stream<BiPredicate<AssumedAnswers, Verdict>> requirements(Requirement part) {
    if (part instanceof Requirement.AllOf all) {
      return all.items().stream().flatMap(this::requirements);
    }
    return part.verdict(this::verdict) == Verdict.UNDETERMINED
        ? Stream.of((answers, settled) -> isSettled(part, answers, settled))
        : Stream.of();
  }

  /**
   * Returns whether a requirement has a settled verdict under the assumed answers. Parts that
   * cannot change that are not judged.
   */
  private boolean isSettled(Requirement part, AssumedAnswers answers, Verdict settled) {
    if (part instanceof Requirement.AllOf all) {
      return isSettled(all.items(), answers, settled, Verdict.MET);
    } else if (part instanceof Requirement.AnyOf any) {
      return isSettled(any.items(), answers, settled, Verdict.NOT_MET);
    }
    return part.verdict(criterion -> verdict(criterion, answers)) == settled;
  }

  /**
   * Returns whether parts together have a settled verdict.
   *
   * @param ofAll the verdict that all parts must have for the whole to have it
   */
  private boolean isSettled(
      List<Requirement> parts, AssumedAnswers answers, Verdict settled, Verdict ofAll) {
    for (Requirement part : parts) {
      if (isSettled(part, answers, settled) != (settled == ofAll)) {
        return settled != ofAll;
      }
    }
    return settled == ofAll;
  }

  private Verdict verdict(String criterion, AssumedAnswers answers) {
    Conclusion conclusion = open.get(criterion);
    return conclusion == null ? verdict(criterion) : conclusion.given(answers);
  }
}
