package org.licet.rule;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.licet.internal.reasoning.definition.ExaminationDefinition;

/**
 * The dates of an examination that is given only in certain months. Plans then show when to apply
 * and when to take it. Not thread-safe.
 */
public final class ExaminationDates {

  private static final List<String> MONTHS = Stream.of(Month.values()).map(Month::name).toList();

  private final String exam;
  private final ExaminationDefinition dates;

  ExaminationDates(String exam, ExaminationDefinition dates) {
    this.exam = exam;
    this.dates = dates;
  }

  /** Starts a month in which the examination is given every year: {@code "APRIL"}. */
  public ExaminationMonth givenIn(String month) {
    if (!MONTHS.contains(month)) {
      throw wrong(month, "month, expected one such as \"APRIL\"");
    }
    dates.givenIn(Month.valueOf(month));
    return new ExaminationMonth(this, Month.valueOf(month));
  }

  /** Names the sources of these dates, as ids separated by commas. */
  public ExaminationDates source(String ids) {
    dates.source(List.of(ids.strip().split("\\s*,\\s*")));
    return this;
  }

  ExaminationDates appliedFor(Month month, String opens, String closes) {
    dates.appliedFor(month, day(opens), day(closes));
    return this;
  }

  private MonthDay day(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      IllegalArgumentException wrong =
          wrong(text, "day of the year, expected month and day such as \"11-01\"");
      wrong.initCause(e);
      throw wrong;
    }
  }

  private IllegalArgumentException wrong(String text, String expected) {
    return new IllegalArgumentException(
        "The examination " + exam + ": \"" + text + "\" is not a " + expected + ".");
  }
}
