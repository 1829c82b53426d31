package org.licet.rule;

import java.time.Month;

/** A month in which an examination is given, until it is said when to apply. Not thread-safe. */
public final class ExaminationMonth {

  private final ExaminationDates dates;
  private final Month month;

  ExaminationMonth(ExaminationDates dates, Month month) {
    this.dates = dates;
    this.month = month;
  }

  /**
   * Says on which days one can apply to sit in this month, from a first day to the last: month and
   * day, such as {@code "11-01"} and {@code "01-31"}. They are those before the month.
   */
  public ExaminationDates appliedForBetween(String opens, String closes) {
    return dates.appliedFor(month, opens, closes);
  }
}
