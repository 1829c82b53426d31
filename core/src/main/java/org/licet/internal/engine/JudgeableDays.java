package org.licet.internal.engine;

import java.time.LocalDate;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.InvalidRequestException;

/**
 * The range of days for which candidates can be evaluated. It equals the range of days that records
 * may contain.
 */
public final class JudgeableDays {

  static final LocalDate FIRST = PartialDate.FIRST_DAY;
  public static final LocalDate LAST = PartialDate.LAST_DAY;

  private JudgeableDays() {}

  /**
   * Checks the date of an evaluation. An early date needs no check, because no rules are known for
   * it.
   *
   * @throws InvalidRequestException if the date is too late
   */
  public static void requireJudgeable(LocalDate on) {
    if (on.isAfter(LAST)) {
      throw new InvalidRequestException(
          InvalidRequestException.Subject.DAY,
          "The evaluation date is " + on + ". Expected a date up to " + LAST + ".");
    }
  }

  /**
   * Checks the dates of an outlook.
   *
   * @throws InvalidRequestException if the dates are out of order, too early or too late
   */
  public static void requireInOrder(LocalDate on, LocalDate last) {
    if (last.isBefore(on)) {
      throw new InvalidRequestException(
          InvalidRequestException.Subject.DAY,
          "The last day is " + last + ". Expected a day on or after the first, " + on + ".");
    }
    if (on.isBefore(FIRST) || last.isAfter(LAST)) {
      throw new InvalidRequestException(
          InvalidRequestException.Subject.DAY,
          "The days are %s to %s. Expected days from %s to %s.".formatted(on, last, FIRST, LAST));
    }
  }
}
