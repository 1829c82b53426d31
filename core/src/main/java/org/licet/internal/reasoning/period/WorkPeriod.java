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

  /** Few periods are sorted by insertion. */
  private static final int MOST_TO_INSERT = 16;

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
    if (stretches.size() == 1 && stretches.get(0).rate <= cap) {
      return stretches;
    }
    List<WorkPeriod> joined = new ArrayList<>();
    join(stretches, cap, (first, end, rate) -> joined.add(new WorkPeriod(first, end, rate)));
    return joined;
  }

  /** Receives periods one by one. */
  @FunctionalInterface
  interface Visitor {
    void visit(int first, int end, double rate);
  }

  /** Joins periods like {@link #join(List, double)}, and passes on each joined period in turn. */
  static void join(List<WorkPeriod> stretches, double cap, Visitor joined) {
    if (stretches.isEmpty()) {
      return;
    }
    if (stretches.size() == 1) {
      WorkPeriod only = stretches.get(0);
      joined.visit(only.first, only.end, Math.min(only.rate, cap));
      return;
    }
    int length = 2 * stretches.size();
    join(stretches, cap, joined, new int[length], new double[length]);
  }

  /**
   * Joins two periods or more.
   *
   * @param days room for two days a period, which other calls may use before and after
   * @param changes room for as many changes
   */
  static void join(
      List<WorkPeriod> stretches, double cap, Visitor joined, int[] days, double[] changes) {
    int length = 2 * stretches.size();
    sort(stretches, days, changes, length);
    int start = ANY_DAY;
    double rate = 0;
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += changes[i];
      if (i + 1 < length && days[i + 1] == days[i]) {
        continue;
      }
      double rateFromHere = Math.min(cap, sum);
      if (Math.abs(rateFromHere - rate) > SAME_RATE) {
        if (rate > SAME_RATE) {
          joined.visit(start, days[i], rate);
        }
        start = days[i];
        rate = rateFromHere;
      }
    }
  }

  /** Fills in the days on which the rate changes, in order, and the changes. */
  private static void sort(List<WorkPeriod> stretches, int[] days, double[] changes, int length) {
    if (stretches.size() > MOST_TO_INSERT) {
      List<Change> sorted = new ArrayList<>(length);
      for (WorkPeriod stretch : stretches) {
        sorted.add(new Change(stretch.first, stretch.rate));
        sorted.add(new Change(stretch.end, -stretch.rate));
      }
      sorted.sort(Comparator.comparingInt(Change::day));
      for (int i = 0; i < length; i++) {
        days[i] = sorted.get(i).day;
        changes[i] = sorted.get(i).by;
      }
      return;
    }
    for (int i = 0; i < stretches.size(); i++) {
      WorkPeriod stretch = stretches.get(i);
      insert(days, changes, 2 * i, stretch.first, stretch.rate);
      insert(days, changes, 2 * i + 1, stretch.end, -stretch.rate);
    }
  }

  private static void insert(int[] days, double[] changes, int length, int day, double change) {
    int at = length;
    for (; at > 0 && days[at - 1] > day; at--) {
      days[at] = days[at - 1];
      changes[at] = changes[at - 1];
    }
    days[at] = day;
    changes[at] = change;
  }
}
