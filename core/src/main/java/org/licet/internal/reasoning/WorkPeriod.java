package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A period of work at one rate. Days are epoch days, as {@link java.time.LocalDate#toEpochDay()}
 * counts them.
 *
 * @param first the first day; {@link #ANY_DAY} if nothing limits it
 * @param end the day after the last
 * @param rate the rate, more than 0
 */
record WorkPeriod(int first, int end, double rate) {

  /** Before every day. */
  static final int ANY_DAY = Integer.MIN_VALUE;

  /** Smaller differences of rates are rounding errors of their sums. */
  private static final double SAME_RATE = 1e-9;

  /** A day from which the rate is higher or lower by so much. */
  private record Change(int day, double by) {}

  boolean isEmpty() {
    return first >= end;
  }

  /**
   * Joins stretches that adjoin or overlap: rates add up within a day, to the cap at most, and days
   * at the same rate become one stretch.
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
