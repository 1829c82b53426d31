package org.licet.evaluation;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A month in which an examination is given every year, with its application period. Immutable and
 * thread-safe.
 */
public final class ExaminationPeriod {

  private final Month month;
  private final MonthDay opens;
  private final MonthDay closes;

  private ExaminationPeriod(Month month, MonthDay opens, MonthDay closes) {
    if (closes.getMonth() == month) {
      throw new IllegalArgumentException(
          "Applications for the examination in "
              + month
              + " close on "
              + written(closes)
              + ". Expected a day before that month.");
    }
    this.month = month;
    this.opens = opens;
    this.closes = closes;
  }

  /** Returns an examination period of these values. */
  public static ExaminationPeriod of(Month month, MonthDay opens, MonthDay closes) {
    return new ExaminationPeriod(month, opens, closes);
  }

  /** Returns the month. */
  public Month month() {
    return month;
  }

  /**
   * Returns the first day of the application period. It precedes {@link #closes()}, possibly in the
   * year before.
   */
  public MonthDay opens() {
    return opens;
  }

  /**
   * Returns the last day of the application period. It precedes the month, possibly in the year
   * before.
   */
  public MonthDay closes() {
    return closes;
  }

  /** Returns the last application date for the exam month of a year. */
  public LocalDate closesFor(int year) {
    return lastBefore(closes, YearMonth.of(year, month).atDay(1));
  }

  /** Returns the first application date for the exam month of a year. */
  public LocalDate opensFor(int year) {
    return lastBefore(opens, closesFor(year).plusDays(1));
  }

  private static LocalDate lastBefore(MonthDay day, LocalDate end) {
    LocalDate same = day.atYear(end.getYear());
    return same.isBefore(end) ? same : day.atYear(end.getYear() - 1);
  }

  /** Returns the application period as rules write it: {@code 11-01 to 01-31}. */
  @Override
  public String toString() {
    return written(opens) + " to " + written(closes);
  }

  private static String written(MonthDay day) {
    return day.toString().substring("--".length());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExaminationPeriod that
        && month.equals(that.month)
        && opens.equals(that.opens)
        && closes.equals(that.closes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(month, opens, closes);
  }
}
