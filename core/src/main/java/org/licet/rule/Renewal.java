package org.licet.rule;

import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.licet.reasoning.RenewalTime;

/**
 * When a credential that is held can be renewed: in the window that ends on the day on which it
 * expires. Of several rows the one in force counts, and of several in force the one that expires
 * last. Immutable and thread-safe.
 */
public final class Renewal {

  private final RenewalTime time;

  Renewal(RenewalTime time) {
    this.time = time;
  }

  /**
   * Adds a window of every year, from a first day to the last, on which the credential expires. A
   * window that opens later in the year than it closes spans New Year.
   *
   * @param opens month and day, such as {@code "03-01"}
   * @param closes month and day, such as {@code "05-31"}
   */
  public Renewal between(String opens, String closes) {
    RenewalTime.Window window =
        new RenewalTime.Window(MonthDay.parse("--" + opens), MonthDay.parse("--" + closes));
    List<RenewalTime.Window> all =
        Stream.concat(time.windows().stream(), Stream.of(window)).toList();
    return new Renewal(new RenewalTime(time.issuer(), time.held(), all));
  }

  /**
   * Holds if the window is open. For a credential that expires on a day on which no window closes,
   * the issuing body is asked.
   */
  public Answer open() {
    return new Answer(time.isOpen());
  }

  /** Holds if the day of expiry is past, by so many days. */
  public Answer lateByDays(long fewest, long most) {
    return new Answer(time.lateBetween(fewest, most));
  }
}
