package org.licet.internal.reasoning.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.licet.internal.reasoning.amount.CountedAmount;

/** Counts the calendar months from the first to the last day of work, gaps included. */
public final class WorkSpan implements WorkCount {

  public static final WorkSpan COUNT = new WorkSpan();

  private WorkSpan() {}

  @Override
  public double of(List<WorkPeriod> periods) {
    int first = Integer.MAX_VALUE;
    int end = Integer.MIN_VALUE;
    for (WorkPeriod period : periods) {
      first = Math.min(first, period.first());
      end = Math.max(end, period.end());
    }
    return first >= end
        ? 0
        : ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(end));
  }

  /** Returns the months of the certain and of all possible days: more days never shorten a span. */
  @Override
  public CountedAmount bounds(PossibleWork work) {
    double certain = of(work.certain());
    return new CountedAmount(
        certain, work.isUnlimited() ? Double.POSITIVE_INFINITY : of(work.possible()));
  }

  @Override
  public double exactly(List<WorkPeriod> periods) {
    return of(periods);
  }

  /** A day of work after a gap adds the gap, so no difference takes a number of days. */
  @Override
  public double daysFor(double difference, double rate) {
    return 0;
  }

  @Override
  public double most(List<WorkPeriod> periods) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double mostOfDay(double rate) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double mostGained(int jobs) {
    return jobs == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public double mostLost(List<WorkPeriod> certain, int jobs) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean addsUp() {
    return false;
  }
}
