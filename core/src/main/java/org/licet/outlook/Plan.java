package org.licet.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.licet.evaluation.Evaluation;

/**
 * The ways to a credential from where the candidate stands. Immutable and thread-safe.
 *
 * @param today the evaluation on the day from which one looks ahead
 * @param last the last day on which one looks
 * @param assumptions what is taken for granted
 * @param ways the ways, the earliest first; after them those that need a degree yet to be finished,
 *     since nobody knows how long that takes; at the end those that do not lead there before the
 *     last day; empty only if no rules are known
 */
public record Plan(Evaluation today, LocalDate last, Assumptions assumptions, List<PlanPath> ways) {

  /**
   * The plan first whose nearest way leads there first, but after those that need no degree yet to
   * be finished; of the same day, the one whose day is not merely the earliest that it can be, then
   * the one with the fewest steps; last those without a way.
   */
  public static final Comparator<Plan> NEAREST_FIRST =
      Comparator.comparing((Plan plan) -> plan.reached().isEmpty())
          .thenComparing(plan -> plan.nearest().filter(PlanPath::needsDegree).isPresent())
          .thenComparing(plan -> plan.reached().orElse(LocalDate.MAX))
          .thenComparing(plan -> plan.nearest().filter(PlanPath::isAtEarliest).isPresent())
          .thenComparing(plan -> plan.nearest().stream().flatMap(PlanPath::allSteps).count());

  /** Copies the list. */
  public Plan {
    ways = List.copyOf(ways);
  }

  /** Returns the way that comes first of those that lead there, or empty if none does. */
  public Optional<PlanPath> nearest() {
    return ways.stream().filter(way -> way.reached().isPresent()).findFirst();
  }

  /** Returns the day on which the nearest way leads there, or empty if none does. */
  public Optional<LocalDate> reached() {
    return nearest().flatMap(PlanPath::reached);
  }
}
