package org.licet.rule;

import java.util.function.UnaryOperator;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.amount.AmountReasoning;

/**
 * A counted amount, as a range from what is certain to what is possible. The sum and the comparison
 * of two amounts treat them as independent: if one unknown affects both, the range is wider than
 * necessary. Licet may then ask a needless question, but it never guesses a verdict. Immutable and
 * thread-safe.
 */
public final class Amount {

  private final AmountReasoning tally;

  Amount(AmountReasoning tally) {
    this.tally = tally;
  }

  /** Sets the name of the amount in findings: "months under a CCM". */
  public Amount called(String name) {
    return new Amount(tally.called(name));
  }

  /**
   * Adds another amount of the same unit. A record that counts in both amounts counts twice, so
   * both should select different records.
   */
  public Amount plus(Amount other) {
    return new Amount(tally.plus(other.tally));
  }

  /** Multiplies the amount. */
  public Amount times(int number) {
    return new Amount(tally.times(number));
  }

  /** Counts a number of points for each hour, month or record: "2 points for a presentation". */
  public Amount pointsEach(int points) {
    return new Amount(tally.counted(points, Unit.POINTS));
  }

  /** Counts a number of hours for each point, month or record: "one hour a month". */
  public Amount hoursEach(int hours) {
    return new Amount(tally.counted(hours, Unit.HOURS));
  }

  /** Takes a share of the amount: {@code share(2, 3)} is two thirds of it. */
  public Amount share(int parts, int whole) {
    return new Amount(tally.share(parts, whole));
  }

  /**
   * Limits the amount: "at most 12 points for presentations". The amount above the limit does not
   * count.
   */
  public Amount cappedAt(int limit) {
    return new Amount(tally.cappedAt(limit));
  }

  /** Takes only the part of the amount above a threshold: "hours beyond the 30 required". */
  public Amount above(int threshold) {
    return new Amount(tally.above(threshold));
  }

  /**
   * Rounds the sum down to a whole number of steps: {@code roundedDownTo(1, 2)} rounds down to half
   * hours. It does not round each record.
   */
  public Amount roundedDownTo(int parts, int whole) {
    return new Amount(tally.roundedDownTo(parts, whole));
  }

  /** Holds if the amount is at least the threshold. */
  public Answer atLeast(int threshold) {
    return new Answer(tally.atLeast(threshold));
  }

  /** Holds if the amount is at least another amount of the same unit. */
  public Answer atLeast(Amount other) {
    return new Answer(tally.atLeast(other.tally));
  }

  /** Holds if the amount is more than the threshold: {@code moreThan(0)} for any amount at all. */
  public Answer moreThan(int threshold) {
    return new Answer(tally.moreThan(threshold));
  }

  /** Holds if the amount is more than another amount of the same unit. */
  public Answer moreThan(Amount other) {
    return new Answer(tally.moreThan(other.tally));
  }

  /** Holds if the amount is less than the threshold: "fewer than 3 attempts". */
  public Answer fewerThan(int threshold) {
    return new Answer(tally.fewerThan(threshold));
  }

  /** Holds if the amount is less than another amount of the same unit. */
  public Answer fewerThan(Amount other) {
    return new Answer(tally.fewerThan(other.tally));
  }

  /** Holds if the amount is at most the threshold: "at most 3 attempts". */
  public Answer atMost(int threshold) {
    return new Answer(tally.atMost(threshold));
  }

  /** Holds if the amount is at most another amount of the same unit. */
  public Answer atMost(Amount other) {
    return new Answer(tally.atMost(other.tally));
  }

  /** Returns the amount of a changed application. Rules cannot use it. */
  Amount seenThrough(UnaryOperator<ApplicationContext> lens) {
    return new Amount(tally.seenThrough(lens));
  }
}
