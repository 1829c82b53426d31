package org.licet.internal.reasoning;

import java.util.List;

/**
 * Counts hours worked: days / 7 × hours a week. Overlapping jobs each count, up to the 168 hours of
 * a week.
 */
final class Hours {

  static final double OF_A_WEEK = 168;

  private static final double DAYS_OF_A_WEEK = 7;

  private Hours() {}

  /** Returns the hours in periods whose rate is hours a week. */
  static double of(List<WorkPeriod> stretches) {
    double sum = 0;
    for (WorkPeriod stretch : WorkPeriod.join(stretches, OF_A_WEEK)) {
      sum += (stretch.end() - stretch.first()) * stretch.rate();
    }
    return sum / DAYS_OF_A_WEEK;
  }
}
