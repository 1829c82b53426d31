package org.licet.internal.reasoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * An amount over a selection, for any candidate, to compare with a threshold. Immutable and
 * thread-safe.
 */
public final class AmountReasoning {

  /**
   * Measures the amount over the records of one candidate.
   *
   * @param <T> the type of the records
   */
  interface Measure<T> {

    /** Returns the amount while every open question stays open. */
    CountedAmount open();

    /**
     * Returns the amount while every open question stays open, precise enough to compare it with a
     * threshold. Below the threshold it may differ.
     */
    default CountedAmount open(double threshold) {
      return open();
    }

    /** Returns the amount under the assumed answers. */
    CountedAmount given(AssumedAnswers answers);

    /** Returns the amount of one record alone. */
    CountedAmount alone(JudgedRecord<T> record);

    /** Returns the first day of the period that counts; empty if there is none. */
    default Optional<LocalDate> since() {
      return Optional.empty();
    }

    /**
     * Returns whether the records limit the possible amount. Otherwise only a general limit
     * applies, such as the hours of a week, which readers need not see.
     */
    default boolean isLimited() {
      return true;
    }

    /** Returns whether the record limits its own possible amount. */
    default boolean isLimited(JudgedRecord<T> record) {
      return true;
    }

    /** Returns the questions about the amount of a record, apart from whether the record counts. */
    List<Question> open(JudgedRecord<T> record);

    /** Returns the record that repeats this one and counts for both; empty if there is none. */
    Optional<RecordEntry<T>> countedFor(JudgedRecord<T> record);

    /** Returns the selected records. */
    SelectionResult<T> selected();
  }

  private static final Range NOTHING = Range.of(0, 0);

  private final Text label;
  private final Unit unit;
  private final int decimals;
  private final Function<ApplicationContext, ? extends Measure<?>> measure;

  private AmountReasoning(
      Text label,
      Unit unit,
      int decimals,
      Function<ApplicationContext, ? extends Measure<?>> measure) {
    this.label = label;
    this.unit = unit;
    this.decimals = decimals;
    this.measure = measure;
  }

  /**
   * Creates an amount.
   *
   * @param label the name of the amount
   * @param unit the unit
   * @param decimals the number of decimals to show
   * @param measure measures one application
   */
  static AmountReasoning of(
      Text label,
      Unit unit,
      int decimals,
      Function<ApplicationContext, ? extends Measure<?>> measure) {
    return new AmountReasoning(label, unit, decimals, measure);
  }

  /** Returns this amount under another name. */
  public AmountReasoning called(String name) {
    return new AmountReasoning(Text.phrase(name), unit, decimals, measure);
  }

  /** Returns the reasoning that the amount is at least the threshold. */
  public Reasoning atLeast(int threshold) {
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return isAtLeast(threshold, measure.apply(application).open(threshold));
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return atLeast(threshold, measure.apply(application));
      }
    };
  }

  private Conclusion atLeast(int threshold, Measure<?> counted) {
    CountedAmount amount = counted.open();
    Verdict verdict = isAtLeast(threshold, amount);
    return Conclusion.of(
        verdict,
        answers -> isAtLeast(threshold, counted.given(answers)),
        () -> {
          Range found = found(threshold, counted);
          Part part = Part.atLeast(label, Quantity.of(BigDecimal.valueOf(threshold), unit), found);
          Text reason =
              part.shortfall()
                  .filter(shortfall -> shortfall.atLeast().signum() > 0)
                  .map(
                      shortfall ->
                          Text.of(
                              "reason.short", found.words(), threshold, label, shortfall.words()))
                  .orElseGet(() -> Text.of("reason.enough", found.words(), threshold, label));
          return grounds(threshold, part, reason, counted);
        });
  }

  private static Verdict isAtLeast(int threshold, CountedAmount amount) {
    if (amount.isAtLeast(threshold)) {
      return Verdict.MET;
    }
    return amount.mayReach(threshold) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
  }

  /** Returns the reasoning that the amount is below the threshold. */
  public Reasoning fewerThan(int threshold) {
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return isAtLeast(threshold, measure.apply(application).open()).opposite();
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return fewerThan(threshold, measure.apply(application));
      }
    };
  }

  private Conclusion fewerThan(int threshold, Measure<?> counted) {
    CountedAmount amount = counted.open();
    Verdict verdict = isAtLeast(threshold, amount).opposite();
    return Conclusion.of(
        verdict,
        answers -> isAtLeast(threshold, counted.given(answers.opposite())).opposite(),
        () -> {
          Range found = found(threshold, counted);
          Part part =
              Part.atMost(label, Quantity.of(BigDecimal.valueOf(threshold - 1), unit), found);
          Text reason = Text.of("reason.limit", found.words(), label, threshold - 1);
          return grounds(threshold, part, reason, counted);
        });
  }

  private Range found(int threshold, Measure<?> counted) {
    CountedAmount amount = counted.open();
    return range(amount, limitMatters(threshold, amount) || counted.isLimited());
  }

  /** Returns whether the threshold is unreachable, which only the limit shows to a reader. */
  private static boolean limitMatters(int threshold, CountedAmount amount) {
    return !amount.mayReach(threshold);
  }

  private Range range(CountedAmount amount, boolean limited) {
    Range range = amount.toRange(decimals);
    return limited || range.isExact() ? range : Range.from(range.atLeast());
  }

  private <T> Explanation grounds(int threshold, Part part, Text reason, Measure<T> counted) {
    SelectionResult<T> selected = counted.selected();
    CountedAmount amount = counted.open();
    boolean asking = isAtLeast(threshold, amount) == Verdict.UNDETERMINED;
    boolean limitMatters = limitMatters(threshold, amount);
    List<Evidence> evidence = new ArrayList<>();
    List<Together> asked = new ArrayList<>(asking ? selected.asked() : List.of());
    Set<Text> remarks = new LinkedHashSet<>();
    for (JudgedRecord<T> record : selected.weighed()) {
      Optional<RecordEntry<T>> first = counted.countedFor(record);
      if (first.isPresent()) {
        Text again = Text.of("record.again", first.get().name());
        evidence.add(Evidence.of(record.entry().pointer(), Optional.of(NOTHING), again));
        remarks.add(Text.of("remark.once", first.get().name()));
        continue;
      }
      List<Question> also = counted.open(record);
      Range alone = range(counted.alone(record), limitMatters || counted.isLimited(record));
      evidence.add(record.evidence(Optional.of(alone), also));
      if (asking) {
        also.forEach(question -> asked.add(Together.of(List.of(question))));
      }
    }
    Explanation grounds =
        new Explanation(
            reason,
            List.of(part),
            evidence,
            asked,
            selected.sources(),
            selected.dated(),
            counted.since());
    return remarks.isEmpty() ? grounds : grounds.noting(remarks);
  }
}
