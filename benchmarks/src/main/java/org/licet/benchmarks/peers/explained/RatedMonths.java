package org.licet.benchmarks.peers.explained;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts months of part-time work. The parts of concurrent jobs add up to at most 1 on each day.
 */
final class RatedMonths {

  private static final int DAYS_OF_A_MONTH = 30;
  private static final double ROUNDING_ERROR = 1e-9;

  /** A day on which the part of full time changes. */
  private record Change(LocalDate day, double by) {}

  private final List<Change> changes = new ArrayList<>(2);
  private double months;
  private double days;

  void add(LocalDate first, LocalDate end, double rate) {
    changes.add(new Change(first, rate));
    changes.add(new Change(end, -rate));
  }

  long count() {
    if (changes.size() > 2) {
      changes.sort(Comparator.comparing(Change::day));
    }
    months = 0;
    days = 0;
    LocalDate start = LocalDate.MIN;
    double rate = 0;
    double sum = 0;
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      sum += change.by;
      if (i + 1 < changes.size() && changes.get(i + 1).day.equals(change.day)) {
        continue;
      }
      double from = Math.min(1, sum);
      if (Math.abs(from - rate) > ROUNDING_ERROR) {
        if (rate > ROUNDING_ERROR) {
          stretch(start, change.day, rate);
        }
        start = change.day;
        rate = from;
      }
    }
    return (long) Math.floor(months + days / DAYS_OF_A_MONTH + ROUNDING_ERROR);
  }

  private void stretch(LocalDate start, LocalDate end, double rate) {
    long whole = ChronoUnit.MONTHS.between(start, end);
    long left = ChronoUnit.DAYS.between(start.plusMonths(whole), end);
    months += rate * whole;
    days += rate * Math.min(left, DAYS_OF_A_MONTH - 1);
  }
}
