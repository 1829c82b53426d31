package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.time.MonthDay;

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

  /** Returns a window that opens and closes a number of days before the expiration date. */
  static RenewalWindow daysAhead(long most, long fewest) {
    return new DaysAhead(most, fewest);
  }

  /**
   * Returns a window that opens with the first of the last months up to the expiration date, and
   * ends where the last ones begin.
   *
   * @param most the number of months with which it opens, as {@link #months} counts them
   * @param fewest the number of months that come after it
   */
  static RenewalWindow monthsAhead(long most, long fewest) {
    return new MonthsAhead(most, fewest);
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
   * A window of whole months that ends before other months, which end on the expiration date.
   *
   * @param most the number of months from its first day through the expiration date
   * @param fewest the number of months after its last day through the expiration date
   */
  record MonthsAhead(long most, long fewest) implements RenewalWindow {

    @Override
    public boolean isFor(LocalDate expires) {
      return true;
    }

    @Override
    public LocalDate opens(LocalDate expires) {
      return months(most).opens(expires);
    }

    @Override
    public LocalDate closes(LocalDate expires) {
      return fewest == 0 ? expires : months(fewest).opens(expires).minusDays(1);
    }
  }

  /**
   * A window that opens and closes a number of days before the expiration date.
   *
   * @param most how many days before it the window opens
   * @param fewest how many days before it the window closes
   */
  record DaysAhead(long most, long fewest) implements RenewalWindow {

    @Override
    public boolean isFor(LocalDate expires) {
      return true;
    }

    @Override
    public LocalDate opens(LocalDate expires) {
      return expires.minusDays(most);
    }

    @Override
    public LocalDate closes(LocalDate expires) {
      return expires.minusDays(fewest);
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
