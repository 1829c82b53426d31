package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.Comparator;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * A path with the projected candidate at its end. Immutable and thread-safe.
 *
 * @param way the way
 * @param standing the candidate with all that is earned on it
 */
record PathResult(PlanPath way, ProjectedCandidate standing) {

  /**
   * The earliest first, but after those that lead there without a degree yet to be finished: nobody
   * knows how long that takes. Of ways of the same day, the one with the fewest steps.
   */
  static final Comparator<PathResult> BEST =
      Comparator.comparing((PathResult one) -> one.way.reached().isEmpty())
          .thenComparing(one -> one.way.needsDegree())
          .thenComparing(one -> one.way.reached().orElse(LocalDate.MAX))
          .thenComparing(one -> one.way.steps().size());

  /** Tells whether the way leads there. */
  boolean arrives() {
    return way.reached().isPresent();
  }

  /** Tells whether the way leads there whatever the answers to open questions are. */
  boolean isSure() {
    return arrives() && way.steps().stream().noneMatch(step -> step.kind() == PlanStep.Kind.ANSWER);
  }

  /** Tells whether a sitting is on the way. */
  boolean sits() {
    return way.steps().stream().anyMatch(step -> step.kind() == PlanStep.Kind.SIT);
  }
}
