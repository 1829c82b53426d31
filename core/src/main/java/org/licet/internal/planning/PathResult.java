package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.Comparator;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * A path with the projected candidate at its end. Immutable and thread-safe.
 *
 * @param path the path
 * @param standing the candidate with all that is earned on it
 */
record PathResult(PlanPath path, ProjectedCandidate standing) {

  /**
   * The earliest first, but after those that lead there without a degree yet to be finished: nobody
   * knows how long that takes. Of paths of the same day, the one with the fewest steps.
   */
  static final Comparator<PathResult> BEST =
      Comparator.comparing((PathResult one) -> one.path.reached().isEmpty())
          .thenComparing(one -> one.path.needsDegree())
          .thenComparing(one -> one.path.reached().orElse(LocalDate.MAX))
          .thenComparing(one -> one.path.steps().size());

  /** Tells whether the path leads there. */
  boolean arrives() {
    return path.reached().isPresent();
  }

  /** Tells whether the path leads there whatever the answers to open questions are. */
  boolean isSure() {
    return arrives()
        && path.steps().stream().noneMatch(step -> step.kind() == PlanStep.Kind.ANSWER);
  }

  /** Tells whether an attempt is on the path. */
  boolean takesExam() {
    return path.steps().stream().anyMatch(step -> step.kind() == PlanStep.Kind.TAKE_EXAM);
  }
}
