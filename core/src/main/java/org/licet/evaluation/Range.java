package org.licet.evaluation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/**
 * An amount between a certain minimum and a possible maximum, both inclusive. Immutable and
 * thread-safe.
 */
public final class Range {

  private final BigDecimal atLeast;
  private final Optional<BigDecimal> atMost;

  private Range(BigDecimal atLeast, Optional<BigDecimal> atMost) {
    atLeast = plain(atLeast);
    atMost = atMost.map(Range::plain);
    if (atMost.isPresent() && atMost.get().compareTo(atLeast) < 0) {
      throw new IllegalArgumentException(
          "The range is "
              + atLeast
              + " to "
              + atMost.get()
              + ". Expected a maximum of at least the minimum.");
    }
    this.atLeast = atLeast;
    this.atMost = atMost;
  }

  /**
   * Returns a range of these values.
   *
   * @throws IllegalArgumentException if the minimum is negative or above the maximum
   */
  public static Range of(BigDecimal atLeast, Optional<BigDecimal> atMost) {
    return new Range(atLeast, atMost);
  }

  /** Returns the sum of this range and another. */
  public Range plus(Range other) {
    return of(atLeast.add(other.atLeast), atMost().flatMap(most -> other.atMost().map(most::add)));
  }

  /** Returns the minimum, which is certain; 0 or more. */
  public BigDecimal atLeast() {
    return atLeast;
  }

  /** Returns the maximum, which is possible; empty if there is no upper bound. */
  public Optional<BigDecimal> atMost() {
    return atMost;
  }

  /** Returns the range from a minimum to a maximum. */
  public static Range of(BigDecimal atLeast, BigDecimal atMost) {
    return new Range(atLeast, Optional.of(atMost));
  }

  /** Returns the range from a minimum to a maximum. */
  public static Range of(long atLeast, long atMost) {
    return of(BigDecimal.valueOf(atLeast), BigDecimal.valueOf(atMost));
  }

  /** Returns the range without an upper bound. */
  public static Range from(BigDecimal atLeast) {
    return new Range(atLeast, Optional.empty());
  }

  /** Returns the smallest range that contains this range and the other. */
  public Range orElse(Range other) {
    Optional<BigDecimal> most =
        atMost.isPresent() && other.atMost.isPresent()
            ? Optional.of(atMost.get().max(other.atMost.get()))
            : Optional.empty();
    return new Range(atLeast.min(other.atLeast), most);
  }

  /** Returns whether minimum and maximum are equal. */
  public boolean isExact() {
    return atMost.isPresent() && atMost.get().compareTo(atLeast) == 0;
  }

  /** Returns the range in words: {@code 8}, {@code 8 to 19} or {@code 8 or more}. */
  public Text words() {
    if (isExact()) {
      return Text.of("number", atLeast);
    }
    return atMost
        .map(most -> Text.of("range", atLeast, most))
        .orElseGet(() -> Text.of("range.from", atLeast));
  }

  /** Returns {@code 8}, {@code 8 to 19} or {@code 8 or more}. */
  @Override
  public String toString() {
    if (isExact()) {
      return atLeast.toPlainString();
    }
    return atMost
        .map(most -> atLeast.toPlainString() + " to " + most.toPlainString())
        .orElseGet(() -> atLeast.toPlainString() + " or more");
  }

  /** Normalizes 40, 40.0 and 4E+1 to one number. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Range that
        && atLeast.equals(that.atLeast)
        && atMost.equals(that.atMost);
  }

  @Override
  public int hashCode() {
    return Objects.hash(atLeast, atMost);
  }
}
