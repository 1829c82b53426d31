package org.licet.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * One amount that a criterion asks for: either at least so much ({@code required}) or at most so
 * much ({@code limit}). Immutable and thread-safe.
 *
 * @param label what is counted, such as {@code "ethics hours"}
 * @param required the least that meets the criterion, or empty if there is a limit instead
 * @param limit the most that meets the criterion, or empty if something is required instead
 * @param found what the record holds, in the same unit
 */
public record Part(Text label, Optional<Quantity> required, Optional<Quantity> limit, Range found) {

  /** Refuses a part that has both or neither of {@code required} and {@code limit}. */
  public Part {
    if (required.isPresent() == limit.isPresent()) {
      throw new IllegalArgumentException(
          "The part \"" + label + "\" has either an amount required or a limit");
    }
  }

  /** Returns a part that asks for at least an amount. */
  public static Part atLeast(Text label, Quantity required, Range found) {
    return new Part(label, Optional.of(required), Optional.empty(), found);
  }

  /** Returns a part that allows at most an amount. */
  public static Part atMost(Text label, Quantity limit, Range found) {
    return new Part(label, Optional.empty(), Optional.of(limit), found);
  }

  /** Returns this part with the translations of a ruleset at hand. */
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

  /**
   * Returns how much is still missing, in {@link #unit()}, or empty if nothing required can be
   * missing.
   */
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
}
