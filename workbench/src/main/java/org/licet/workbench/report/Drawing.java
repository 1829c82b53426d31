package org.licet.workbench.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Maps days to horizontal positions in a chart. Immutable and thread-safe. */
record Drawing(LocalDate first, LocalDate last) {

  static final double WIDTH = 960;
  private static final int MOST_TICKS = 12;
  private static final double EDGE = 40;

  /**
   * A mark at the beginning of a year.
   *
   * @param x its position
   * @param label the year
   * @param anchor the alignment of the label
   */
  record Tick(double x, String label, String anchor) {}

  double x(LocalDate day) {
    double days = ChronoUnit.DAYS.between(first, last) + 1.0;
    double part = ChronoUnit.DAYS.between(first, day) / days;
    return rounded(Math.max(0, Math.min(1, part)) * WIDTH);
  }

  /** Returns the width of a period, including both days. It is never zero. */
  double width(LocalDate from, LocalDate to) {
    return Math.max(2, rounded(x(to.plusDays(1)) - x(from)));
  }

  private static double rounded(double number) {
    return Math.round(number * 10) / 10.0;
  }

  List<Tick> ticks() {
    int years = last.getYear() - first.getYear();
    int step = Math.max(1, (years + MOST_TICKS) / MOST_TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (int year = first.getYear() + 1; year <= last.getYear(); year += step) {
      double x = x(LocalDate.of(year, 1, 1));
      String anchor = x < EDGE ? "start" : x > WIDTH - EDGE ? "end" : "middle";
      ticks.add(new Tick(x, String.valueOf(year), anchor));
    }
    return ticks;
  }
}
