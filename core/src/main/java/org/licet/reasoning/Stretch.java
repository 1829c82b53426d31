package org.licet.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  boolean isEmpty() {
    return !first.isBefore(end);
  }

  /**
   * Joins stretches that adjoin or overlap: rates add up within a day, to the cap at most, and days
   * at the same rate become one stretch.
   */
  static List<Stretch> join(List<Stretch> stretches, double cap) {
    TreeMap<LocalDate, Double> changes = new TreeMap<>();
    for (Stretch stretch : stretches) {
      changes.merge(stretch.first, stretch.rate, Double::sum);
      changes.merge(stretch.end, -stretch.rate, Double::sum);
    }
    List<Stretch> joined = new ArrayList<>();
    LocalDate start = LocalDate.MIN;
    double rate = 0;
    double sum = 0;
    for (Map.Entry<LocalDate, Double> change : changes.entrySet()) {
      sum += change.getValue();
      double rateFromHere = Math.min(cap, sum);
      if (Math.abs(rateFromHere - rate) > SAME_RATE) {
        if (rate > SAME_RATE) {
          joined.add(new Stretch(start, change.getKey(), rate));
        }
        start = change.getKey();
        rate = rateFromHere;
      }
    }
    return joined;
  }
}
