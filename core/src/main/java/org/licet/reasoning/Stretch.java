package org.licet.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days worked at one rate: a part of full time, or hours a week.
 *
 * @param first the first day
 * @param end the day after the last
 * @param rate the rate, more than 0
 */
record Stretch(LocalDate first, LocalDate end, double rate) {

  /** Smaller differences of rates are rounding errors of their sums. */
  private static final double SAME_RATE = 1e-9;

  /** A day from which the rate is higher or lower by so much. */
  private record Change(LocalDate day, long epochDay, double by) {
    Change(LocalDate day, double by) {
      this(day, day.toEpochDay(), by); // dates are compared often
    }
  }

  boolean isEmpty() {
    return !first.isBefore(end);
  }

  /**
   * Joins stretches that adjoin or overlap: rates add up within a day, to the cap at most, and days
   * at the same rate become one stretch.
   */
  static List<Stretch> join(List<Stretch> stretches, double cap) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    if (stretches.size() == 1) {
      Stretch only = stretches.get(0);
      return List.of(only.rate <= cap ? only : new Stretch(only.first, only.end, cap));
    }
    List<Change> changes = new ArrayList<>(2 * stretches.size());
    for (Stretch stretch : stretches) {
      changes.add(new Change(stretch.first, stretch.rate));
      changes.add(new Change(stretch.end, -stretch.rate));
    }
    changes.sort(Comparator.comparingLong(Change::epochDay));
    List<Stretch> joined = new ArrayList<>();
    LocalDate start = LocalDate.MIN;
    double rate = 0;
    double sum = 0;
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      sum += change.by;
      if (i + 1 < changes.size() && changes.get(i + 1).epochDay == change.epochDay) {
        continue;
      }
      double rateFromHere = Math.min(cap, sum);
      if (Math.abs(rateFromHere - rate) > SAME_RATE) {
        if (rate > SAME_RATE) {
          joined.add(new Stretch(start, change.day, rate));
        }
        start = change.day;
        rate = rateFromHere;
      }
    }
    return joined;
  }
}
