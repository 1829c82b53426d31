package org.licet.rule;

import java.time.MonthDay;
import org.licet.internal.reasoning.selection.RenewalTime;
import org.licet.internal.reasoning.selection.Term;
import org.licet.internal.reasoning.selection.TermLength;

/**
 * A period of a license or certification that is held: it ends on or before the day of expiry, or
 * follows it. It has the same length for everybody, whatever the day of issue. Immutable and
 * thread-safe.
 */
public final class Period {

  private final RenewalTime renewal;
  private final TermLength length;

  Period(RenewalTime renewal, TermLength length) {
    this.renewal = renewal;
    this.length = length;
  }

  /** Returns the period of the same length that ends where this one begins. */
  public Period previous() {
    return endingMonthsBefore(length.months());
  }

  /**
   * Returns a period of the same length that ends the given number of months earlier: "accrual ends
   * a year before the expiry".
   */
  public Period endingMonthsBefore(long months) {
    return new Period(renewal, length.earlier(months));
  }

  /**
   * Returns a period of the same length that ends on a day of the year, the last one until this
   * period ends: "as of October 15 of the year in which it expires". The day is month and day:
   * {@code "10-15"}.
   */
  public Period endingOn(String closes) {
    return new Period(renewal, length.endingOn(MonthDay.parse("--" + closes)));
  }

  Term term() {
    return Term.of(renewal, length);
  }
}
