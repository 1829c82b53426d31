package org.licet.candidate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date that is known to the day, the month or the year, as on a résumé.
 *
 * <p>Computations with a partial date return ranges. Years run from 1900 to 2199. Immutable and
 * thread-safe.
 */
public final class PartialDate {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** The first day that a record may name. */
  public static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);

  /** The last day that a record may name. */
  public static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

  /** Days of the epoch: they are compared more often than they are read. */
  private final int earliestDay;

  private final int latestDay;

  /**
   * Takes the days that it may be.
   *
   * @param earliest the first day that it may be
   * @param latest the last day that it may be; the same as {@code earliest} for an exact day
   * @throws IllegalArgumentException if it is anything but one day, one whole month or one whole
   *     year, or outside of the years
   */
  public PartialDate(LocalDate earliest, LocalDate latest) {
    if (earliest.getYear() < FIRST_YEAR || latest.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "The year is " + earliest.getYear() + ", expected " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    boolean day = earliest.equals(latest);
    boolean month =
        earliest.getDayOfMonth() == 1 && latest.equals(YearMonth.from(earliest).atEndOfMonth());
    boolean year =
        earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1));
    if (!day && !month && !year) {
      throw new IllegalArgumentException(
          "A partial date is one day, one month or one year, not " + earliest + " to " + latest);
    }
    this.earliestDay = (int) earliest.toEpochDay();
    this.latestDay = (int) latest.toEpochDay();
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

  /** Returns the first day that it may be. */
  public LocalDate earliest() {
    return LocalDate.ofEpochDay(earliestDay);
  }

  /** Returns the last day that it may be; the same as the first for an exact day. */
  public LocalDate latest() {
    return LocalDate.ofEpochDay(latestDay);
  }

  /** Returns the first day that it may be, as {@link LocalDate#toEpochDay()} counts days. */
  public int earliestDay() {
    return earliestDay;
  }

  /** Returns the last day that it may be, as {@link LocalDate#toEpochDay()} counts days. */
  public int latestDay() {
    return latestDay;
  }

  /** Tells whether the day itself is known. */
  public boolean isExact() {
    return earliestDay == latestDay;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate date
        && earliestDay == date.earliestDay
        && latestDay == date.latestDay;
  }

  @Override
  public int hashCode() {
    return 31 * earliestDay + latestDay;
  }

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    LocalDate earliest = earliest();
    if (isExact()) {
      return earliest.toString();
    }
    return earliest.getMonth() == latest().getMonth()
        ? YearMonth.from(earliest).toString()
        : Year.from(earliest).toString();
  }
}
