package org.licet.internal.reasoning.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Range;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.text.Text;

/**
 * A change to an amount, such as a cap. A larger amount never leads to a smaller result. Immutable
 * and thread-safe.
 *
 * @param by returns the result for a certain or a possible amount
 * @param share the share of each record's amount in the result, if the change is the same for each
 * @param remark returns a sentence about an amount that the change reduces
 */
public record AmountChange(DoubleUnaryOperator by, Share share, Remark remark) {

  /** A remark on the amount before and after a change. */
  interface Remark {

    /** No remark. */
    Remark NONE = (label, before, after) -> Text.NONE;

    /** Returns the sentence; empty if there is nothing to remark. */
    Text on(Text label, Range before, Range after);
  }

  /**
   * A fraction.
   *
   * @param parts the number of parts
   * @param whole the number of parts in a whole
   */
  public record Share(long parts, long whole) {

    static final Share ALL = new Share(1, 1);

    double of(double amount) {
      return amount * parts / whole;
    }

    private BigDecimal of(BigDecimal amount, int decimals) {
      return amount
          .multiply(BigDecimal.valueOf(parts))
          .divide(BigDecimal.valueOf(whole), Math.max(decimals, 0), RoundingMode.DOWN);
    }

    Range of(Range range, int decimals) {
      return equals(ALL)
          ? range
          : Range.of(of(range.atLeast(), decimals), range.atMost().map(most -> of(most, decimals)));
    }
  }

  /** Returns the change to a share of an amount, or to a multiple of it. */
  static AmountChange to(Share share) {
    return new AmountChange(share::of, share, Remark.NONE);
  }

  /** Returns the cap at a limit. */
  static AmountChange cappedAt(int limit) {
    return new AmountChange(
        amount -> Math.min(limit, amount),
        Share.ALL,
        (label, before, after) ->
            before.atLeast().compareTo(BigDecimal.valueOf(limit)) > 0
                ? Text.of("amount.capped", label, before.words(), limit)
                : Text.NONE);
  }

  /** Returns the part above a threshold. */
  static AmountChange above(int threshold) {
    return new AmountChange(
        amount -> Math.max(0, amount - threshold),
        Share.ALL,
        (label, before, after) ->
            Text.of("amount.above", label, before.words(), threshold, after.words()));
  }

  /** Returns the amount rounded down to a whole number of steps. */
  static AmountChange roundedDownTo(Share step) {
    return new AmountChange(
        amount -> roundedDown(amount, step),
        Share.ALL,
        (label, before, after) ->
            before.equals(after)
                ? Text.NONE
                : Text.of("amount.rounded", label, before.words(), after.words()));
  }

  /** Returns an amount rounded down to a whole number of steps. */
  public static double roundedDown(double amount, Share step) {
    return Double.isInfinite(amount)
        ? amount
        : Math.floor(amount * step.whole / step.parts + CountedAmount.ROUNDING_ERROR)
            * step.parts
            / step.whole;
  }

  CountedAmount of(CountedAmount amount) {
    return new CountedAmount(
        by.applyAsDouble(amount.certain()), by.applyAsDouble(amount.possible()));
  }

  /** Returns an amount of a name after this change. */
  FoundAmount of(FoundAmount amount, Text label) {
    return new Changed(amount, this, label);
  }

  /** The amount of one candidate after a change. Immutable and thread-safe. */
  private record Changed(FoundAmount amount, AmountChange change, Text label)
      implements FoundAmount {

    @Override
    public CountedAmount open() {
      return change.of(amount.open());
    }

    @Override
    public CountedAmount given(AssumedAnswers answers) {
      return change.of(amount.given(answers));
    }

    @Override
    public Optional<LocalDate> since() {
      return amount.since();
    }

    @Override
    public boolean isLimited() {
      return amount.isLimited() || change.by.applyAsDouble(Double.MAX_VALUE) < Double.MAX_VALUE;
    }

    @Override
    public Grounds grounds(Reader reader) {
      CountedAmount open = open();
      boolean asking = reader.asking() && open.certain() < open.possible();
      Reader before = new Reader(reader.decimals(), asking, reader.limitMatters());
      Grounds grounds = amount.grounds(before);
      Text remark =
          change.remark.on(
              label,
              before.range(amount.open(), amount.isLimited()),
              reader.range(open, isLimited()));
      Set<Text> remarks = new LinkedHashSet<>(grounds.remarks());
      if (!remark.isEmpty()) {
        remarks.add(remark);
      }
      List<Evidence> evidence =
          grounds.evidence().stream()
              .map(
                  one ->
                      Evidence.of(
                          one.fact(),
                          one.counted().map(all -> change.share.of(all, reader.decimals())),
                          one.because()))
              .toList();
      return new Grounds(evidence, grounds.asked(), remarks, grounds.sources(), grounds.dated());
    }
  }
}
