package org.licet.internal.reasoning.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A period of work at one rate. Days are {@linkplain java.time.LocalDate#toEpochDay() epoch days}.
 *
 * @param first the first day; {@link #ANY_DAY} if it is unlimited
 * @param end the day after the last
 * @param rate the rate, more than 0
 */
public record WorkPeriod(int first, int end, double rate) {

  /** Before every day. */
  public static final int ANY_DAY = Integer.MIN_VALUE;

  /** Smaller differences between rates are rounding errors. */
  private static final double SAME_RATE = 1e-9;

  /** A day on which the rate changes by an amount. */
  private record Change(int day, double by) {}

  public boolean isEmpty() {
    return first >= end;
  }

  /**
   * Joins periods that adjoin or overlap. Rates add up within a day, up to the cap, and days with
   * the same rate form one period.
   */
  static List<WorkPeriod> join(List<WorkPeriod> stretches, double cap) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    if (stretches.size() == 1) {
      WorkPeriod only = stretches.get(0);
      return only.rate <= cap ? stretches : List.of(new WorkPeriod(only.first, only.end, cap));
    }
    List<Change> changes = new ArrayList<>(2 * stretches.size());
    for (WorkPeriod stretch : stretches) {
      changes.add(new Change(stretch.first, stretch.rate));
      changes.add(new Change(stretch.end, -stretch.rate));
    }
    changes.sort(Comparator.comparingInt(Change::day));
    List<WorkPeriod> joined = new ArrayList<>();
    int start = ANY_DAY;
    double rate = 0;
    double sum = 0;
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      sum += change.by;
      if (i + 1 < changes.size() && changes.get(i + 1).day == change.day) {
        continue;
      }
      double rateFromHere = Math.min(cap, sum);
      if (Math.abs(rateFromHere - rate) > SAME_RATE) {
        if (rate > SAME_RATE) {
          joined.add(new WorkPeriod(start, change.day, rate));
        }
        start = change.day;
        rate = rateFromHere;
      }
    }
    return joined;
  }
}
