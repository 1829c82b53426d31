package org.licet.rule;

import java.time.Month;

/**
 * A month in which an examination is given. The days on which one can apply follow. Not
 * thread-safe.
 */
public final class ExaminationMonth {

  private final ExaminationDates dates;
  private final Month month;

  ExaminationMonth(ExaminationDates dates, Month month) {
    this.dates = dates;
    this.month = month;
  }

  /**
   * Sets the first and the last day on which one can apply to take the examination in this month,
   * as month and day: {@code "11-01"} and {@code "01-31"}. The period is the last one before the
   * month.
   */
  public ExaminationDates appliedForBetween(String opens, String closes) {
    return dates.appliedFor(month, opens, closes);
  }
}
