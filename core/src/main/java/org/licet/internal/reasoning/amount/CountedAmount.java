package org.licet.internal.reasoning.amount;

import java.math.BigDecimal;
import org.licet.evaluation.Range;

/**
 * The certain and the possible value of an amount. {@link Double#POSITIVE_INFINITY} means that the
 * possible value has no limit.
 *
 * @param certain the minimum
 * @param possible the maximum
 */
public record CountedAmount(double certain, double possible) {

  /** Larger than the rounding error of any sum of products of days and hours. */
  static final double ROUNDING_ERROR = 1e-7;

  public static final CountedAmount NONE = new CountedAmount(0, 0);

  /** More than every threshold. */
  public static final CountedAmount BOUNDLESS =
      new CountedAmount(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  public CountedAmount plus(CountedAmount other) {
    return new CountedAmount(certain + other.certain, possible + other.possible);
  }

  /** Returns the sum, capped at a limit. */
  public CountedAmount plus(CountedAmount other, double limit) {
    return new CountedAmount(
        Math.min(limit, certain + other.certain), Math.min(limit, possible + other.possible));
  }

  public boolean isAtLeast(double threshold) {
    return certain >= threshold - ROUNDING_ERROR;
  }

  public boolean mayReach(double threshold) {
    return possible >= threshold - ROUNDING_ERROR;
  }

  /** Returns both bounds with a number of decimals, rounded down. */
  public Range toRange(int decimals) {
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
