package org.licet.evaluation;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A known amount with its unit. Immutable and thread-safe. */
public final class Quantity {

  private final BigDecimal amount;
  private final Unit unit;

  private Quantity(BigDecimal amount, Unit unit) {
    amount = Range.plain(amount);
    this.amount = amount;
    this.unit = unit;
  }

  /** Returns a quantity of these values. */
  public static Quantity of(BigDecimal amount, Unit unit) {
    return new Quantity(amount, unit);
  }

  /** Returns the amount, 0 or more. */
  public BigDecimal amount() {
    return amount;
  }

  /** Returns the unit. */
  public Unit unit() {
    return unit;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity that && amount.equals(that.amount) && unit.equals(that.unit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(amount, unit);
  }

  @Override
  public String toString() {
    return "Quantity[amount=%s, unit=%s]".formatted(amount, unit);
  }
}
