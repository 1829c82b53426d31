package org.licet.internal.reasoning.period;

import java.util.List;
import org.licet.internal.reasoning.amount.CountedAmount;

/**
 * Counts hours worked: days / 7 × hours a week. Overlapping jobs each count, up to the 168 hours of
 * a week.
 */
public final class Hours implements WorkCount {

  public static final Hours COUNT = new Hours();

  public static final double OF_A_WEEK = 168;

  private static final double DAYS_OF_A_WEEK = 7;

  private Hours() {}

  /** Returns the hours in periods whose rate is hours a week. */
  @Override
  public double of(List<WorkPeriod> periods) {
    double sum = 0;
    for (WorkPeriod period : WorkPeriod.join(periods, OF_A_WEEK)) {
      sum += (period.end() - period.first()) * period.rate();
    }
    return sum / DAYS_OF_A_WEEK;
  }

  /** Returns the hours of the certain and of all possible days, since each day adds hours. */
  @Override
  public CountedAmount bounds(PossibleWork work) {
    double certain = of(work.certain());
    return new CountedAmount(certain, work.isSettled() ? certain : most(work));
  }

  private double most(PossibleWork work) {
    return work.isUnlimited() ? Double.POSITIVE_INFINITY : of(work.possible());
  }

  @Override
  public double exactly(List<WorkPeriod> periods) {
    return of(periods);
  }

  @Override
  public double daysFor(double difference, double rate) {
    return rate == 0
        ? Double.POSITIVE_INFINITY
        : Math.floor(difference * DAYS_OF_A_WEEK / Math.min(OF_A_WEEK, rate));
  }

  @Override
  public double most(List<WorkPeriod> periods) {
    return of(periods);
  }

  @Override
  public double mostOfDay(double rate) {
    return Math.min(OF_A_WEEK, rate) / DAYS_OF_A_WEEK;
  }

  @Override
  public double mostGained(int jobs) {
    return 0;
  }

  @Override
  public double mostLost(List<WorkPeriod> certain, int jobs) {
    return 0;
  }

  @Override
  public boolean addsUp() {
    return true;
  }
}
