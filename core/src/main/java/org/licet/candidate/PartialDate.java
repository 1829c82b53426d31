package org.licet.candidate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day, or some day in a month or year, as a résumé often has it.
 *
 * <p>What is computed from a partial date is a range. Years run from 1900 to 2199. Immutable and
 * thread-safe.
 *
 * @param earliest the first day that it may be
 * @param latest the last day that it may be; the same as {@code earliest} for an exact day
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** Refuses anything but one day, one whole month or one whole year. */
  public PartialDate {
    boolean day = earliest.equals(latest);
    boolean month =
        earliest.getDayOfMonth() == 1 && latest.equals(YearMonth.from(earliest).atEndOfMonth());
    boolean year =
        earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1));
    if (!day && !month && !year) {
      throw new IllegalArgumentException(
          "A partial date is one day, one month or one year, not " + earliest + " to " + latest);
    }
    if (earliest.getYear() < FIRST_YEAR || latest.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "The year is " + earliest.getYear() + ", expected " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  /** Returns an exact day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day);
  }

  /** Returns some day of the month. */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.atDay(1), month.atEndOfMonth());
  }

  /** Returns some day of the year. */
  public static PartialDate of(Year year) {
    return new PartialDate(year.atDay(1), year.atDay(year.length()));
  }

  /**
   * Reads {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
   *
   * @throws IllegalArgumentException if the text is none of these or the day does not exist
   */
  public static PartialDate parse(String text) {
    try {
      return switch (text.length()) {
        case 10 -> of(LocalDate.parse(text));
        case 7 -> of(YearMonth.parse(text));
        case 4 -> of(Year.parse(text));
        default -> throw notADate(text);
      };
    } catch (DateTimeException e) {
      IllegalArgumentException refused = notADate(text);
      refused.initCause(e);
      throw refused;
    }
  }

  private static IllegalArgumentException notADate(String text) {
    return new IllegalArgumentException(
        "\""
            + text
            + "\" is no date, expected a day that exists as YYYY-MM-DD, or YYYY-MM, or YYYY");
  }

  /** Tells whether the day itself is known. */
  public boolean isExact() {
    return earliest.equals(latest);
  }

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    if (isExact()) {
      return earliest.toString();
    }
    return earliest.getMonth() == latest.getMonth()
        ? YearMonth.from(earliest).toString()
        : Year.from(earliest).toString();
  }
}
