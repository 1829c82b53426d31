package org.licet.candidate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date known to the day, the month or the year, as on a résumé.
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

  private static final int MONTHS = 12;
  private static final int LENGTH_OF_YEAR = 4;
  private static final int LENGTH_OF_MONTH = 7;
  private static final int LENGTH_OF_DAY = 10;
  private static final int[] MONTH_BEGINS = monthBegins();

  /** Epoch days; comparing them is faster, and comparisons are frequent. */
  private final int earliestDay;

  private final int latestDay;

  /**
   * Creates a date from the days that it may be.
   *
   * @param earliest the first possible day
   * @param latest the last possible day; equal to {@code earliest} for an exact date
   * @throws IllegalArgumentException if the days are not one day, one whole month or one whole
   *     year, or lie outside 1900 to 2199
   */
  public PartialDate(LocalDate earliest, LocalDate latest) {
    if (earliest.getYear() < FIRST_YEAR || latest.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "The year is "
              + earliest.getYear()
              + ". Expected "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR
              + ".");
    }
    boolean day = earliest.equals(latest);
    boolean month =
        earliest.getDayOfMonth() == 1 && latest.equals(YearMonth.from(earliest).atEndOfMonth());
    boolean year =
        earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1));
    if (!day && !month && !year) {
      throw new IllegalArgumentException(
          "The days are "
              + earliest
              + " to "
              + latest
              + ". Expected one day, one month or one year.");
    }
    this.earliestDay = (int) earliest.toEpochDay();
    this.latestDay = (int) latest.toEpochDay();
  }

  private PartialDate(int earliestDay, int latestDay) {
    this.earliestDay = earliestDay;
    this.latestDay = latestDay;
  }

  /** Returns an exact day. */
  public static PartialDate of(LocalDate day) {
    Given.of("date", day);
    return new PartialDate(day, day);
  }

  /** Returns a date known to the month. */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.atDay(1), month.atEndOfMonth());
  }

  /** Returns a date known to the year. */
  public static PartialDate of(Year year) {
    return new PartialDate(year.atDay(1), year.atDay(year.length()));
  }

  /**
   * Parses {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
   *
   * @throws IllegalArgumentException if the text has none of these forms or the day does not exist
   */
  public static PartialDate parse(String text) {
    Given.of("date", text);
    int length = text.length();
    int year = length >= LENGTH_OF_YEAR ? number(text, 0, LENGTH_OF_YEAR) : -1;
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      int january = (year - FIRST_YEAR) * MONTHS;
      if (length == LENGTH_OF_YEAR) {
        return new PartialDate(MONTH_BEGINS[january], MONTH_BEGINS[january + MONTHS] - 1);
      }
      int month = part(text, LENGTH_OF_YEAR, length);
      if (month >= 1 && month <= MONTHS) {
        int first = MONTH_BEGINS[january + month - 1];
        int last = MONTH_BEGINS[january + month] - 1;
        if (length == LENGTH_OF_MONTH) {
          return new PartialDate(first, last);
        }
        int day = length == LENGTH_OF_DAY ? first - 1 + part(text, LENGTH_OF_MONTH, length) : -1;
        if (day >= first && day <= last) {
          return new PartialDate(day, day);
        }
      }
    }
    return parseThoroughly(text);
  }

  /** Returns the number of two digits after a hyphen; a negative one if there is none. */
  private static int part(String text, int hyphen, int length) {
    return length >= hyphen + 3 && text.charAt(hyphen) == '-'
        ? number(text, hyphen + 1, hyphen + 3)
        : -1;
  }

  /** Returns the number that the digits of a text form; a negative one for other characters. */
  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** Returns the first day of each month, and the day after the last month. */
  private static int[] monthBegins() {
    int[] begins = new int[(LAST_YEAR - FIRST_YEAR + 1) * MONTHS + 1];
    begins[0] = (int) FIRST_DAY.toEpochDay();
    for (int i = 1; i < begins.length; i++) {
      int month = (i - 1) % MONTHS + 1;
      boolean leap = Year.isLeap(FIRST_YEAR + (i - 1) / MONTHS);
      begins[i] = begins[i - 1] + Month.of(month).length(leap);
    }
    return begins;
  }

  /** Finds the reason why a text is not a date. */
  private static PartialDate parseThoroughly(String text) {
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
        "\"" + text + "\" is not a date. Expected YYYY-MM-DD, YYYY-MM or YYYY.");
  }

  /** Returns the first possible day. */
  public LocalDate earliest() {
    return LocalDate.ofEpochDay(earliestDay);
  }

  /** Returns the last possible day; equal to the first for an exact date. */
  public LocalDate latest() {
    return LocalDate.ofEpochDay(latestDay);
  }

  /** Returns the first possible day as an {@linkplain LocalDate#toEpochDay() epoch day}. */
  public int earliestDay() {
    return earliestDay;
  }

  /** Returns the last possible day as an {@linkplain LocalDate#toEpochDay() epoch day}. */
  public int latestDay() {
    return latestDay;
  }

  /** Returns whether the exact day is known. */
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
