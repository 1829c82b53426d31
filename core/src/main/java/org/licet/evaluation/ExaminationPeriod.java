package org.licet.evaluation;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;

/**
 * A month of every year in which an examination is given, with the days on which to apply for it.
 * Immutable and thread-safe.
 *
 * @param month the month
 * @param opens the first day on which applications are taken, the last such day before it closes
 * @param closes the last day on which applications are taken, the last such day before the month
 */
public record ExaminationPeriod(Month month, MonthDay opens, MonthDay closes) {

  /** Refuses applications that close in the month itself. */
  public ExaminationPeriod {
    if (closes.getMonth() == month) {
      throw new IllegalArgumentException(
          "Applications for the examination in "
              + month
              + " close on "
              + written(closes)
              + ", expected a day before that month begins");
    }
  }

  /** Returns the last day on which one can apply, to sit in the month of a year. */
  public LocalDate closesFor(int year) {
    return lastBefore(closes, YearMonth.of(year, month).atDay(1));
  }

  /** Returns the first day on which one can apply, to sit in the month of a year. */
  public LocalDate opensFor(int year) {
    return lastBefore(opens, closesFor(year).plusDays(1));
  }

  private static LocalDate lastBefore(MonthDay day, LocalDate end) {
    LocalDate same = day.atYear(end.getYear());
    return same.isBefore(end) ? same : day.atYear(end.getYear() - 1);
  }

  /** Returns the days as rules write them: {@code 11-01 to 01-31}. */
  @Override
  public String toString() {
    return written(opens) + " to " + written(closes);
  }

  private static String written(MonthDay day) {
    return day.toString().substring("--".length());
  }
}
