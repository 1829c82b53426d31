package org.licet.internal.reasoning;

import java.util.List;

/** Adds up periods of work. Implementations are immutable and thread-safe. */
interface WorkCount {

  /** Returns the amount of work in the periods. */
  double of(List<WorkPeriod> periods);

  /** Returns the minimum and the maximum of work that is open in part. */
  CountedAmount bounds(PossibleWork work);

  /**
   * Returns the minimum and the maximum of work that is open in part, precise enough to compare
   * them with a threshold. Within the same verdict they may differ.
   */
  default CountedAmount bounds(PossibleWork work, double threshold) {
    return bounds(work);
  }

  /** Returns whether two jobs on one day count more than one of them. */
  boolean addsUp();
}
