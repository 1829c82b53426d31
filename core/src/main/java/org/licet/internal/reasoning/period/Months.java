package org.licet.internal.reasoning.period;

import java.util.List;
import org.licet.internal.reasoning.amount.CountedAmount;

/**
 * Counts months of full-time work over periods that may adjoin and overlap.
 *
 * <p>Months are calendar months: the whole months of each joined period, plus left-over days at 30
 * to a month. A single period never rounds up: a job from November 23 gives 12 months on November
 * 23 and not the day before. No day counts twice; part-time periods add up within a day, to at most
 * full time.
 */
public final class Months implements WorkCount {

  public static final Months COUNT = new Months();

  public static final double FULL_TIME = 1;
  static final int DAYS_OF_A_MONTH = 30;

  private static final double ROUNDING_ERROR = 1e-9;

  private static final int SHORTEST_MONTH = 28;

  /** The days by which the months of a period may differ from the average when it is cut. */
  private static final int CUT_DAYS = 6;

  private Months() {}

  /** Returns the whole months in periods whose rate is a fraction of full time. */
  @Override
  public double of(List<WorkPeriod> periods) {
    return whole(months(periods));
  }

  @Override
  public CountedAmount bounds(PossibleWork work) {
    return MonthBounds.of(work);
  }

  @Override
  public CountedAmount bounds(PossibleWork work, double threshold) {
    return MonthBounds.of(work, threshold);
  }

  @Override
  public double exactly(List<WorkPeriod> periods) {
    return months(periods);
  }

  /** A month has 28 days or more; a period that is cut or extended may differ by some more days. */
  @Override
  public double daysFor(double difference, double rate) {
    double days = difference * SHORTEST_MONTH - CUT_DAYS;
    if (days < 0) {
      return 0;
    }
    return rate == 0 ? Double.POSITIVE_INFINITY : Math.floor(days / Math.min(FULL_TIME, rate));
  }

  /**
   * Every month has 28 days or more, wherever periods are cut. Part-time work counts like full-time
   * work here, as in the maximum of long spans, which has no rates.
   */
  @Override
  public double most(List<WorkPeriod> periods) {
    double days = 0;
    for (WorkPeriod period : WorkPeriod.join(periods, FULL_TIME)) {
      days += (double) period.end() - period.first();
    }
    return days / SHORTEST_MONTH;
  }

  @Override
  public double mostOfDay(double rate) {
    return rate == 0 ? 0 : FULL_TIME / SHORTEST_MONTH;
  }

  @Override
  public double mostGained(int jobs) {
    return (double) MonthBounds.mostDaysGained(jobs) / SHORTEST_MONTH;
  }

  @Override
  public double mostLost(List<WorkPeriod> certain, int jobs) {
    return MonthBounds.mostDaysLost(certain, jobs) / DAYS_OF_A_MONTH;
  }

  @Override
  public boolean addsUp() {
    return false;
  }

  /** Returns the months with the left-over days as a fraction. */
  static double months(List<WorkPeriod> periods) {
    Sum sum = new Sum();
    WorkPeriod.join(periods, FULL_TIME, sum);
    return sum.months + sum.days / DAYS_OF_A_MONTH;
  }

  /** Counts the months of several lists of periods, one after another. Not thread-safe. */
  static final class Tally {

    private final int[] days;
    private final double[] changes;
    private final Sum sum = new Sum();

    /**
     * Creates a tally.
     *
     * @param most the most periods in a list
     */
    Tally(int most) {
      days = new int[2 * most];
      changes = new double[2 * most];
    }

    /** Returns the whole months in periods. */
    double of(List<WorkPeriod> periods) {
      sum.months = 0;
      sum.days = 0;
      if (periods.size() < 2) {
        WorkPeriod.join(periods, FULL_TIME, sum);
      } else {
        WorkPeriod.join(periods, FULL_TIME, sum, days, changes);
      }
      return whole(sum.months + sum.days / DAYS_OF_A_MONTH);
    }
  }

  /** Returns the months of one period of full-time work, with the left-over days as a fraction. */
  static double months(int first, int end) {
    Sum sum = new Sum();
    sum.visit(first, end, FULL_TIME);
    return sum.months + sum.days / DAYS_OF_A_MONTH;
  }

  /** The months and the left-over days of joined periods. */
  private static final class Sum implements WorkPeriod.Visitor {
    private double months;
    private double days;

    @Override
    public void visit(int first, int end, double rate) {
      long span = CalendarDay.span(first, end);
      months += rate * CalendarDay.months(span);
      days += rate * Math.min(CalendarDay.days(span), DAYS_OF_A_MONTH - 1);
    }
  }

  static double whole(double months) {
    return Math.floor(months + ROUNDING_ERROR);
  }
}
