package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/** A window in which a credential can be renewed. Implementations are immutable and thread-safe. */
public interface RenewalWindow {

  /** Returns whether the window is for credentials that expire on a day. */
  boolean isFor(LocalDate expires);

  /** Returns the first day for an expiration date. */
  LocalDate opens(LocalDate expires);

  /** Returns the last day for an expiration date. */
  LocalDate closes(LocalDate expires);

  /**
   * Returns a yearly window that closes on the expiration date. A window that opens later in the
   * year than it closes opens in the year before. In a year without February 29, a window that
   * opens on it opens on March 1, and one that closes on it closes on February 28.
   */
  static RenewalWindow yearly(MonthDay opens, MonthDay closes) {
    return new Yearly(opens, closes, false);
  }

  /** Returns the last such window that closes on or before the expiration date. */
  static RenewalWindow lastYearly(MonthDay opens, MonthDay closes) {
    return new Yearly(opens, closes, true);
  }

  /** Returns a window of whole months that ends on the expiration date. */
  static RenewalWindow months(long months) {
    return new BeforeExpiry(0, months);
  }

  /** Returns a window that opens a number of days before the expiration date and ends on it. */
  static RenewalWindow days(long days) {
    return new BeforeExpiry(days, 0);
  }

  /**
   * Returns a window that opens and closes some time before the expiration date.
   *
   * @param unit months or days
   */
  static RenewalWindow ahead(ChronoUnit unit, long most, long fewest) {
    return new Ahead(unit, most, fewest);
  }

  /**
   * A yearly window.
   *
   * @param opens the first day
   * @param closes the last day
   * @param mayCloseEarlier whether the credential may expire after the last day
   */
  record Yearly(MonthDay opens, MonthDay closes, boolean mayCloseEarlier) implements RenewalWindow {

    @Override
    public boolean isFor(LocalDate expires) {
      return mayCloseEarlier || closes(expires).equals(expires);
    }

    @Override
    public LocalDate closes(LocalDate expires) {
      LocalDate last = closes.atYear(expires.getYear());
      return last.isAfter(expires) ? closes.atYear(expires.getYear() - 1) : last;
    }

    @Override
    public LocalDate opens(LocalDate expires) {
      int closing = closes(expires).getYear();
      int year = opens.isAfter(closes) ? closing - 1 : closing;
      return opens.isValidYear(year) ? opens.atYear(year) : LocalDate.of(year, 3, 1);
    }
  }

  /**
   * A window that opens and closes before the expiration date.
   *
   * @param unit months or days
   * @param most how long before it the window opens
   * @param fewest how long before it the window closes
   */
  record Ahead(ChronoUnit unit, long most, long fewest) implements RenewalWindow {

    @Override
    public boolean isFor(LocalDate expires) {
      return true;
    }

    @Override
    public LocalDate opens(LocalDate expires) {
      return expires.minus(most, unit);
    }

    @Override
    public LocalDate closes(LocalDate expires) {
      return expires.minus(fewest, unit);
    }
  }

  /**
   * A window that ends on the expiration date.
   *
   * @param days the number of days before it
   * @param months the number of months that end with it, if there are no days
   */
  record BeforeExpiry(long days, long months) implements RenewalWindow {

    @Override
    public boolean isFor(LocalDate expires) {
      return true;
    }

    @Override
    public LocalDate opens(LocalDate expires) {
      return months > 0 ? expires.plusDays(1).minusMonths(months) : expires.minusDays(days);
    }

    @Override
    public LocalDate closes(LocalDate expires) {
      return expires;
    }
  }
}
