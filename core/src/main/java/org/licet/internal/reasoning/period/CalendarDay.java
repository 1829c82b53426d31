package org.licet.internal.reasoning.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.licet.candidate.PartialDate;

/**
 * Calendar arithmetic with epoch days, which counting repeats many thousand times. It equals that
 * of {@link LocalDate}, which it leaves to days that no record may name.
 */
final class CalendarDay {

  private static final int FIRST = (int) PartialDate.FIRST_DAY.toEpochDay();
  private static final int LAST = (int) PartialDate.LAST_DAY.toEpochDay();

  /** The first day of each month, and the day after the last month. */
  private static final int[] MONTH_BEGINS = monthBegins();

  private static final int MONTHS_OF_FOUR_YEARS = 48;

  private static final int DAYS_OF_FOUR_YEARS = 4 * 365 + 1;

  private CalendarDay() {}

  private static int[] monthBegins() {
    int months = (int) ChronoUnit.MONTHS.between(PartialDate.FIRST_DAY, PartialDate.LAST_DAY) + 1;
    int[] begins = new int[months + 1];
    LocalDate month = PartialDate.FIRST_DAY;
    for (int i = 0; i <= months; i++) {
      begins[i] = (int) month.toEpochDay();
      month = month.plusMonths(1);
    }
    return begins;
  }

  /**
   * Returns the whole months from a day to a later one and the days after them, which {@link
   * #months} and {@link #days} take apart.
   */
  static long span(int first, int end) {
    if (first < FIRST || end > LAST || end < first) {
      return spanOfDates(first, end);
    }
    int from = month(first);
    int to = month(end);
    int dayOfMonth = first - MONTH_BEGINS[from];
    int months = to - from - (end - MONTH_BEGINS[to] < dayOfMonth ? 1 : 0);
    int reached = from + months;
    int lastDay = MONTH_BEGINS[reached + 1] - 1;
    return packed(months, end - Math.min(MONTH_BEGINS[reached] + dayOfMonth, lastDay));
  }

  private static long spanOfDates(int first, int end) {
    LocalDate from = LocalDate.ofEpochDay(first);
    long months = ChronoUnit.MONTHS.between(from, LocalDate.ofEpochDay(end));
    return packed((int) months, (int) (end - from.plusMonths(months).toEpochDay()));
  }

  private static long packed(int months, int days) {
    return (long) months << Integer.SIZE | (days & 0xFFFFFFFFL);
  }

  /** Returns the months of a span. */
  static int months(long span) {
    return (int) (span >> Integer.SIZE);
  }

  /** Returns the days of a span after its months. */
  static int days(long span) {
    return (int) span;
  }

  /** Returns the index of the month of a day. */
  private static int month(int day) {
    int month = (int) ((long) (day - FIRST) * MONTHS_OF_FOUR_YEARS / DAYS_OF_FOUR_YEARS);
    while (MONTH_BEGINS[month] > day) {
      month--;
    }
    while (MONTH_BEGINS[month + 1] <= day) {
      month++;
    }
    return month;
  }
}
