package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The length of a term, and its place before or after the expiry. Immutable and thread-safe.
 *
 * <p>An example: 36 months that end on October 14, of a certification that expires on 2026-12-31,
 * last from 2023-10-15 to 2026-10-14.
 *
 * @param months the number of months
 * @param monthsEarlier the number of months between its end and the expiry
 * @param ofCalendar whether they are calendar years, the last of which has the day of expiry
 * @param follows whether it begins on the day after the expiry
 * @param closes the day of the year on which it ends: the last one until then; {@code null} if it
 *     ends then
 */
public record TermLength(
    long months,
    long monthsEarlier,
    boolean ofCalendar,
    boolean follows,
    @Nullable MonthDay closes) {

  /** Returns a number of months that end on the day of expiry. */
  public static TermLength ofMonths(long months) {
    return new TermLength(months, 0, false, false, null);
  }

  /** Returns a number of calendar years, the last of which has the day of expiry. */
  public static TermLength ofCalendarYears(long years) {
    return new TermLength(12 * years, 0, true, false, null);
  }

  /** Returns a number of months that begin on the day after the expiry. */
  public static TermLength afterExpiry(long months) {
    return new TermLength(months, 0, false, true, null);
  }

  /** Returns the same length, some months earlier. */
  public TermLength earlier(long by) {
    return new TermLength(months, monthsEarlier + by, ofCalendar, follows, closes);
  }

  /** Returns the same length, which ends on the last such day until then. */
  public TermLength endingOn(MonthDay day) {
    return new TermLength(months, monthsEarlier, ofCalendar, follows, day);
  }

  LocalDate last(LocalDate expires) {
    LocalDate end =
        ofCalendar
            ? expires.with(TemporalAdjusters.lastDayOfYear())
            : follows ? expires.plusMonths(months) : expires;
    LocalDate last = end.minusMonths(monthsEarlier);
    if (closes == null) {
      return last;
    }
    LocalDate thatYear = closes.atYear(last.getYear());
    return thatYear.isAfter(last) ? closes.atYear(last.getYear() - 1) : thatYear;
  }

  LocalDate first(LocalDate expires) {
    return follows && closes == null
        ? expires.plusDays(1).minusMonths(monthsEarlier)
        : last(expires).plusDays(1).minusMonths(months);
  }

  /** Returns the first day that cannot have led to an award without a date. */
  LocalDate secondYear(LocalDate expires) {
    return first(expires).plusYears(1);
  }
}
