package org.licet.reasoning;

import java.math.BigDecimal;
import org.licet.evaluation.Range;

/**
 * What is certain and what is possible of something that is counted; {@link
 * Double#POSITIVE_INFINITY} where nothing limits what is possible.
 *
 * @param certain the least it can be
 * @param possible the most it can be
 */
record Amount(double certain, double possible) {

  /** Sums of products of days and hours are exact to far less than this. */
  private static final double ROUNDING_ERROR = 1e-7;

  static final Amount NONE = new Amount(0, 0);

  Amount plus(Amount other) {
    return new Amount(certain + other.certain, possible + other.possible);
  }

  /** Returns the sum, but no more than a limit. */
  Amount plus(Amount other, double limit) {
    return new Amount(
        Math.min(limit, certain + other.certain), Math.min(limit, possible + other.possible));
  }

  boolean isAtLeast(double threshold) {
    return certain >= threshold - ROUNDING_ERROR;
  }

  boolean mayReach(double threshold) {
    return possible >= threshold - ROUNDING_ERROR;
  }

  /** Returns both bounds with so many decimals, never rounded up. */
  Range toRange(int decimals) {
    BigDecimal least = roundedDown(certain, decimals);
    return possible == Double.POSITIVE_INFINITY
        ? Range.from(least)
        : Range.of(least, roundedDown(possible, decimals));
  }

  private static BigDecimal roundedDown(double number, int decimals) {
    double scale = Math.pow(10, decimals);
    return BigDecimal.valueOf((long) Math.floor((number + ROUNDING_ERROR) * scale), decimals);
  }
}
