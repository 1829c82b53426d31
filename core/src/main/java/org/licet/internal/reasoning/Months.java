package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Counts months of full-time work over periods that may adjoin and overlap.
 *
 * <p>Months are calendar months: the whole months of each joined period, plus left-over days at 30
 * to a month. A single period never rounds up: a job from November 23 gives 12 months on November
 * 23 and not the day before. No day counts twice; part-time periods add up within a day, to at most
 * full time.
 */
final class Months {

  private static final double FULL_TIME = 1;
  private static final int DAYS_OF_A_MONTH = 30;
  private static final double ROUNDING_ERROR = 1e-9;

  private Months() {}

  /** Returns the whole months in periods whose rate is a fraction of full time. */
  static double of(List<WorkPeriod> stretches) {
    double months = 0;
    double days = 0;
    for (WorkPeriod stretch : WorkPeriod.join(stretches, FULL_TIME)) {
      LocalDate first = LocalDate.ofEpochDay(stretch.first());
      long whole = ChronoUnit.MONTHS.between(first, LocalDate.ofEpochDay(stretch.end()));
      long left = stretch.end() - first.plusMonths(whole).toEpochDay();
      months += stretch.rate() * whole;
      days += stretch.rate() * Math.min(left, DAYS_OF_A_MONTH - 1);
    }
    return Math.floor(months + days / DAYS_OF_A_MONTH + ROUNDING_ERROR);
  }
}
