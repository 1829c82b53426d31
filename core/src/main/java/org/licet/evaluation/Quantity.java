package org.licet.evaluation;

import java.math.BigDecimal;

/**
 * A known amount of something. Immutable and thread-safe.
 *
 * @param amount how much, 0 or more
 * @param unit of what
 */
public record Quantity(BigDecimal amount, Unit unit) {

  /** Makes equal amounts equal records, whatever their scale. */
  public Quantity {
    amount = Range.plain(amount);
  }
}
