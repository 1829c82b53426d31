package org.licet.rule;

import org.licet.internal.reasoning.selection.RenewalTime;
import org.licet.internal.reasoning.selection.Term;

/**
 * A period of a license or certification that is held: a number of years that end on the day of
 * expiry, or before it. It has the same length for everybody; the day of issue does not cut it.
 * Immutable and thread-safe.
 */
public final class Period {

  private final RenewalTime renewal;
  private final long years;
  private final long monthsEarlier;
  private final boolean ofCalendar;

  Period(RenewalTime renewal, long years, long monthsEarlier, boolean ofCalendar) {
    this.renewal = renewal;
    this.years = years;
    this.monthsEarlier = monthsEarlier;
    this.ofCalendar = ofCalendar;
  }

  /** Returns the period of the same length that ends where this one begins. */
  public Period previous() {
    return endingMonthsBefore(12 * years);
  }

  /**
   * Returns a period of the same length that ends the given number of months earlier: "accrual ends
   * a year before the expiry".
   */
  public Period endingMonthsBefore(long months) {
    return new Period(renewal, years, monthsEarlier + months, ofCalendar);
  }

  Term term() {
    return Term.of(renewal, years, monthsEarlier, ofCalendar);
  }
}
