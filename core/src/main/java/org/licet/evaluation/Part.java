package org.licet.evaluation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * One amount that a criterion compares: with a minimum ({@code required}) or a maximum ({@code
 * limit}). Immutable and thread-safe.
 */
public final class Part {

  private final Text label;
  private final Optional<Quantity> required;
  private final Optional<Quantity> limit;
  private final Range found;

  private Part(Text label, Optional<Quantity> required, Optional<Quantity> limit, Range found) {
    if (required.isPresent() == limit.isPresent()) {
      throw new IllegalArgumentException(
          "The part \""
              + label
              + "\" has "
              + (limit.isPresent() ? "both a minimum and a maximum" : "no amount")
              + ". Expected either a minimum or a maximum.");
    }
    this.label = label;
    this.required = required;
    this.limit = limit;
    this.found = found;
  }

  /** Returns a part of these values. */
  public static Part of(
      Text label, Optional<Quantity> required, Optional<Quantity> limit, Range found) {
    return new Part(label, required, limit, found);
  }

  /** Returns the name of the amount, such as {@code "ethics hours"}. */
  public Text label() {
    return label;
  }

  /** Returns the minimum that meets the criterion; empty if there is a maximum instead. */
  public Optional<Quantity> required() {
    return required;
  }

  /** Returns the maximum that meets the criterion; empty if there is a minimum instead. */
  public Optional<Quantity> limit() {
    return limit;
  }

  /** Returns the found amount, in the same unit. */
  public Range found() {
    return found;
  }

  /** Returns a part with a minimum. */
  public static Part atLeast(Text label, Quantity required, Range found) {
    return new Part(label, Optional.of(required), Optional.empty(), found);
  }

  /** Returns a part with a maximum. */
  public static Part atMost(Text label, Quantity limit, Range found) {
    return new Part(label, Optional.empty(), Optional.of(limit), found);
  }

  /** Returns this part with the translations of a ruleset. */
  public Part with(Phrases phrases) {
    return new Part(label.with(phrases), required, limit, found);
  }

  /** Returns this part with another amount found. */
  public Part withFound(Range other) {
    return new Part(label, required, limit, other);
  }

  /** Returns the unit of every amount of this part. */
  public Unit unit() {
    return required.or(() -> limit).orElseThrow().unit();
  }

  /** Returns the missing amount, in {@link #unit()}; empty if none is missing. */
  public Optional<Range> shortfall() {
    return required
        .map(Quantity::amount)
        .filter(amount -> amount.compareTo(found.atLeast()) > 0)
        .map(
            amount ->
                Range.of(
                    missing(amount, found.atMost().orElse(amount)),
                    missing(amount, found.atLeast())));
  }

  private static BigDecimal missing(BigDecimal required, BigDecimal found) {
    return required.subtract(found).max(BigDecimal.ZERO);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Part that
        && label.equals(that.label)
        && required.equals(that.required)
        && limit.equals(that.limit)
        && found.equals(that.found);
  }

  @Override
  public int hashCode() {
    return Objects.hash(label, required, limit, found);
  }

  @Override
  public String toString() {
    return "Part[label=%s, required=%s, limit=%s, found=%s]"
        .formatted(label, required, limit, found);
  }
}
