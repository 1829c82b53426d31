package org.licet.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import org.licet.candidate.PartialDate;
import org.licet.text.Text;

/**
 * A month in which an examination is given, and when to apply for it. Immutable and thread-safe.
 *
 * @param exam the examination
 * @param opens the first day on which applications are taken
 * @param closes the last day on which applications are taken
 * @param month the month in which it is given
 */
public record ExaminationWindow(String exam, LocalDate opens, LocalDate closes, YearMonth month) {

  /** Returns the first day on which one can apply who can do so from a day on. */
  public LocalDate firstDayFrom(LocalDate day) {
    return day.isAfter(opens) ? day : opens;
  }

  /** Returns the first day on which it is given. */
  public LocalDate given() {
    return month.atDay(1);
  }

  /**
   * Returns that one has to apply, within the window and from one day to another, to sit in the
   * month.
   */
  public Text toApply(LocalDate from, LocalDate until) {
    LocalDate last = until.isBefore(closes) ? until : closes;
    return Text.of("window.apply", exam, firstDayFrom(from), last, PartialDate.of(month));
  }

  /** Returns that one has to sit in the month. */
  Text toSit() {
    return Text.of("window.sit", exam, PartialDate.of(month));
  }

  /** Returns the same in a few words. */
  Text toSitInBrief() {
    return Text.of("window.brief.sit", PartialDate.of(month));
  }

  /** Returns that it is given in the month, and when applications are taken. */
  public Text sentence() {
    return Text.of("window.given", exam, PartialDate.of(month), opens, closes);
  }
}
