package org.licet.rule;

import java.time.MonthDay;
import org.licet.internal.reasoning.selection.RenewalTime;
import org.licet.internal.reasoning.selection.RenewalWindow;
import org.licet.internal.reasoning.selection.TermLength;
import org.licet.internal.reasoning.selection.TermMonths;

/**
 * The time in which a credential that is held can be renewed, and its terms. Of several rows, the
 * one in force counts; of several in force, the one that expires last. Immutable and thread-safe.
 */
public final class Renewal {

  private final RenewalTime time;

  Renewal(RenewalTime time) {
    this.time = time;
  }

  /**
   * Adds a window that recurs every year, from its first day to its last day, on which the
   * credential expires. A window that opens later in the year than it closes spans New Year. Both
   * are month and day: {@code "03-01"}.
   */
  public Renewal between(String opens, String closes) {
    return with(RenewalWindow.yearly(day(opens), day(closes)));
  }

  /**
   * Adds a window that recurs every year and may close before the credential expires: the last one
   * that closes on or before the day of expiry. A window that opens later in the year than it
   * closes spans New Year.
   */
  public Renewal lastBetween(String opens, String closes) {
    return with(RenewalWindow.lastYearly(day(opens), day(closes)));
  }

  /**
   * Adds a window of a number of whole months that ends on the day of expiry: for an expiry on
   * March 31 and 4 months, it opens on December 1.
   */
  public Renewal inLastMonths(long months) {
    return with(RenewalWindow.months(months));
  }

  /** Adds a window that opens a number of days before the day of expiry and ends on it. */
  public Renewal inLastDays(long days) {
    return with(RenewalWindow.days(days));
  }

  /**
   * Adds a window that opens a number of months before the day of expiry, and closes a smaller
   * number of months before it: {@code betweenMonthsBefore(12, 3)} for a portfolio that is due
   * three months before the expiry.
   */
  public Renewal betweenMonthsBefore(long most, long fewest) {
    return with(RenewalWindow.monthsAhead(most, fewest));
  }

  /**
   * Adds a window that opens a number of days before the day of expiry, and closes a smaller number
   * of days before it.
   */
  public Renewal betweenDaysBefore(long most, long fewest) {
    return with(RenewalWindow.daysAhead(most, fewest));
  }

  private static MonthDay day(String day) {
    return MonthDay.parse("--" + day);
  }

  private Renewal with(RenewalWindow window) {
    return new Renewal(time.and(window));
  }

  /**
   * Holds if a window is open. If the credential expires on a day without a window, Licet asks the
   * issuing body.
   */
  public Answer open() {
    return new Answer(time.isOpen());
  }

  /** Holds if the day of expiry is past by a number of days between these two. */
  public Answer lateByDays(long fewest, long most) {
    return new Answer(time.lateBetween(fewest, most));
  }

  /**
   * Holds if the day of expiry is past by at least a number of days and by at most a number of
   * months.
   */
  public Answer lateByDaysUpToMonths(long fewestDays, long mostMonths) {
    return new Answer(time.lateUpTo(fewestDays, mostMonths));
  }

  /** Takes the period of a number of years that ends on the day of expiry. */
  public Period term(long years) {
    return termOfMonths(12 * years);
  }

  /** Takes the period of a number of months that ends on the day of expiry. */
  public Period termOfMonths(long months) {
    return new Period(time, TermLength.ofMonths(months));
  }

  /**
   * Takes the period of a number of months that begins on the day after the expiry: "points that
   * are earned in the three months of reinstatement".
   */
  public Period monthsAfter(long months) {
    return new Period(time, TermLength.afterExpiry(months));
  }

  /**
   * Takes the period of a number of calendar years, the last of which has the day of expiry: "in
   * the year due".
   */
  public Period calendarYears(long years) {
    return new Period(time, TermLength.ofCalendarYears(years));
  }

  /**
   * Holds if the first renewal is due: the credential was issued within the number of years that
   * end on the day of expiry. The day of issue on record must be that of the first award. An
   * unknown day becomes a question.
   */
  public Answer inFirstTerm(long years) {
    return new Answer(time.isFirstTerm(years));
  }

  /**
   * Holds in every second, third or further term since the day of issue: {@code inEveryTerm(3, 2)}
   * holds in the third term of two years, the sixth, and so on. The first term may be shorter. An
   * unknown day of issue becomes a question.
   */
  public Answer inEveryTerm(long every, long years) {
    return new Answer(time.isEveryTerm(every, years));
  }

  /**
   * Counts the whole months of the term of the given number of years. The term of a credential that
   * was issued in it begins on the day of issue. Without a day of issue, the months are a range,
   * and Licet asks for that day.
   */
  public Amount monthsOfTerm(long years) {
    return new Amount(TermMonths.of(time, years));
  }
}
