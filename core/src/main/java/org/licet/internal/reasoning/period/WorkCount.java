package org.licet.internal.reasoning.period;

import java.util.List;
import org.licet.internal.reasoning.amount.CountedAmount;

/** Adds up periods of work. Implementations are immutable and thread-safe. */
public interface WorkCount {

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

  /** Returns the amount of work in the periods, with the fraction of a unit. */
  double exactly(List<WorkPeriod> periods);

  /**
   * Returns the number of days within which the amount cannot change by more than a difference.
   *
   * @param rate the rate of the work that begins or ends to count in these days; 0 if none does
   */
  double daysFor(double difference, double rate);

  /** Returns an amount that no part of these periods exceeds, except by {@link #mostGained}. */
  double most(List<WorkPeriod> periods);

  /** Returns the most that one more day can add to {@link #most}. */
  double mostOfDay(double rate);

  /** Returns the most that jobs with uncertain days can add to the certain periods. */
  double mostGained(int jobs);

  /**
   * Returns the most that work which may count can take from the certain periods.
   *
   * @param jobs the number of jobs that count or may count
   */
  double mostLost(List<WorkPeriod> certain, int jobs);

  /** Returns whether two jobs on one day count more than one of them. */
  boolean addsUp();
}
