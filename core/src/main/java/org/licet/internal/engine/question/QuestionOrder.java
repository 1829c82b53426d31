package org.licet.internal.engine.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;

/**
 * Sorts open questions in the order in which to ask them.
 *
 * <p>For each mandatory requirement it finds two small sets of questions: one that fails the
 * requirement if every answer is unfavorable, and one that meets it if every answer is favorable.
 * Settling a requirement takes a question from each set, so questions in both sets come first.
 * Requirements that a few likely answers can fail precede the others. Questions that rarely settle
 * anything, and those for the issuing body, come last. Not thread-safe.
 */
final class QuestionOrder {

  /** The probability that the next record of a kind has the same answer as the one before. */
  private static final double ALIKE = 0.7;

  private final SubjectPlaces places;
  private final List<RankedQuestion> byRefusal;
  private final List<RankedQuestion> recordsByRefusal;
  private final List<RankedQuestion> byAdmission;
  private final List<RankedQuestion> recordsByAdmission;

  /** Questions that could fail a requirement, and questions that could meet it. */
  private record Decisive(List<RankedQuestion> refusing, Set<RankedQuestion> meeting) {
    double worth() {
      return QuestionOrder.worth(refusing, Verdict.NOT_MET);
    }
  }

  /**
   * Subjects of questions in the order in which to ask them.
   *
   * @param needed the subjects whose answers decide if they are all the same
   */
  record Ordered(List<Object> subjects, Set<Object> needed) {}

  private QuestionOrder(List<RankedQuestion> asked, Set<Object> pointless) {
    this.places = new SubjectPlaces(asked, pointless);
    this.byRefusal = byLikelihood(asked, Verdict.NOT_MET);
    this.recordsByRefusal = recordByRecord(asked, Verdict.NOT_MET);
    this.byAdmission = byLikelihood(asked, Verdict.MET);
    this.recordsByAdmission = recordByRecord(asked, Verdict.MET);
  }

  /**
   * Returns the subjects of questions in the order in which to ask them.
   *
   * @param asked the questions in the order of the findings
   * @param pointless subjects whose answers change nothing
   * @param requirements whether answers lead to a verdict on each mandatory requirement
   */
  static Ordered of(
      List<RankedQuestion> asked,
      Set<Object> pointless,
      List<BiPredicate<AssumedAnswers, Verdict>> requirements) {
    return asked.size() == 1
        ? new Ordered(List.of(asked.get(0).subject()), Set.of(asked.get(0).subject()))
        : new QuestionOrder(asked, pointless).ordered(requirements);
  }

  private Ordered ordered(List<BiPredicate<AssumedAnswers, Verdict>> requirements) {
    List<Decisive> all =
        requirements.stream()
            .map(this::decisive)
            .sorted(Comparator.comparingDouble(Decisive::worth).reversed())
            .toList();
    Set<RankedQuestion> ordered = new LinkedHashSet<>();
    all.forEach(one -> ordered.addAll(one.refusing));
    all.forEach(one -> byRefusal.stream().filter(one.meeting::contains).forEach(ordered::add));
    Set<Object> needed = new HashSet<>();
    ordered.forEach(one -> needed.add(one.subject()));
    ordered.addAll(byRefusal);
    return new Ordered(
        ordered.stream()
            .sorted(Comparator.comparing(RankedQuestion::isRuling))
            .map(RankedQuestion::subject)
            .toList(),
        needed);
  }

  private Decisive decisive(BiPredicate<AssumedAnswers, Verdict> requirement) {
    List<RankedQuestion> refusing =
        needed(requirement, Verdict.NOT_MET, byRefusal, recordsByRefusal);
    Set<RankedQuestion> meeting =
        Set.copyOf(needed(requirement, Verdict.MET, recordsByAdmission, byAdmission));
    refusing.sort(Comparator.comparing(one -> !meeting.contains(one)));
    return new Decisive(refusing, meeting);
  }

  /** Returns the worthier of the questions that two orders find; equal orders find the same. */
  private List<RankedQuestion> needed(
      BiPredicate<AssumedAnswers, Verdict> requirement,
      Verdict answer,
      List<RankedQuestion> order,
      List<RankedQuestion> other) {
    List<RankedQuestion> found = NeededAnswers.of(requirement, answer, order, places);
    return areSame(order, other)
        ? found
        : worthier(found, NeededAnswers.of(requirement, answer, other, places), answer);
  }

  @SuppressWarnings("ReferenceEquality") // both orders sort the same questions
  private static boolean areSame(List<RankedQuestion> order, List<RankedQuestion> other) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static List<RankedQuestion> worthier(
      List<RankedQuestion> some, List<RankedQuestion> others, Verdict answer) {
    return worth(some, answer) < worth(others, answer) ? others : some;
  }

  /** Returns the probability that all questions have this answer, per question. */
  private static double worth(List<RankedQuestion> needed, Verdict answer) {
    double likely = 1;
    double cost = 0;
    Set<Object> kinds = new HashSet<>();
    for (RankedQuestion one : needed) {
      cost += likely;
      double alone = one.likely(answer);
      likely *= kinds.add(one.kind()) ? alone : ALIKE + (1 - ALIKE) * alone;
    }
    return cost == 0 ? 0 : likely / cost;
  }

  /** Returns the questions sorted by the probability of the answer and by their weight. */
  private static List<RankedQuestion> byLikelihood(List<RankedQuestion> asked, Verdict answer) {
    List<RankedQuestion> sorted = new ArrayList<>(asked);
    sorted.sort(
        Comparator.comparing(RankedQuestion::isRuling)
            .thenComparing(descending(one -> one.likely(answer) * Math.min(1, one.weight()))));
    return sorted;
  }

  /** Returns the questions grouped by record, sorted by the expected weight of the record. */
  private static List<RankedQuestion> recordByRecord(List<RankedQuestion> asked, Verdict answer) {
    Map<Object, Double> likely = new HashMap<>();
    Map<Object, Integer> first = new HashMap<>();
    for (RankedQuestion one : asked) {
      likely.merge(one.record(), one.likely(answer), (some, more) -> some * more);
      first.putIfAbsent(one.record(), first.size());
    }
    List<RankedQuestion> sorted = new ArrayList<>(asked);
    sorted.sort(
        Comparator.comparing(RankedQuestion::isRuling)
            .thenComparing(descending(one -> likely.getOrDefault(one.record(), 1.0) * one.weight()))
            .thenComparing(one -> first.getOrDefault(one.record(), 0))
            .thenComparing(descending(one -> one.likely(answer))));
    return sorted;
  }

  private static Comparator<RankedQuestion> descending(ToDoubleFunction<RankedQuestion> by) {
    return Comparator.comparingDouble(by).reversed();
  }
}
