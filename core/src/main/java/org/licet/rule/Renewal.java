package org.licet.rule;

import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.licet.internal.reasoning.RenewalTime;

/**
 * The time in which a credential that is held can be renewed: the window that ends on the day on
 * which it expires. Of several rows, the one in force counts; of several in force, the one that
 * expires last. Immutable and thread-safe.
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
    RenewalTime.Window window =
        new RenewalTime.Window(MonthDay.parse("--" + opens), MonthDay.parse("--" + closes));
    List<RenewalTime.Window> all =
        Stream.concat(time.windows().stream(), Stream.of(window)).toList();
    return new Renewal(new RenewalTime(time.issuer(), time.held(), all));
  }

  /**
   * Holds if the window is open. If the credential expires on a day on which no window closes, the
   * issuing body is asked.
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
}
