package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.Comparator;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * A path with the projected candidate at its end. Immutable and thread-safe.
 *
 * @param path the path
 * @param standing the candidate with every record of the path
 */
record PathResult(PlanPath path, ProjectedCandidate standing) {

  /**
   * Orders paths, earliest first. A path that needs an unfinished degree follows the others,
   * because the time to finish it is unknown. On equal days, fewer steps come first.
   */
  static final Comparator<PathResult> BEST =
      Comparator.comparing((PathResult one) -> one.path.reached().isEmpty())
          .thenComparing(one -> one.path.needsDegree())
          .thenComparing(one -> one.path.reached().orElse(LocalDate.MAX))
          .thenComparing(one -> one.path.steps().size());

  /** Returns whether the path leads to eligibility. */
  boolean arrives() {
    return path.reached().isPresent();
  }

  /** Returns whether the path leads to eligibility whatever the answers to open questions. */
  boolean isSure() {
    return arrives()
        && path.steps().stream().noneMatch(step -> step.kind() == PlanStep.Kind.ANSWER);
  }

  /** Returns whether the path contains an exam. */
  boolean takesExam() {
    return path.steps().stream().anyMatch(step -> step.kind() == PlanStep.Kind.TAKE_EXAM);
  }
}
