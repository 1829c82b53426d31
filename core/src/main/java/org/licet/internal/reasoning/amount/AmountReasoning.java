package org.licet.internal.reasoning.amount;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.licet.evaluation.Unit;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.Reasoning;
import org.licet.text.Text;

/**
 * An amount of any candidate, to change and to compare with a threshold or with another amount.
 * Immutable and thread-safe.
 */
public final class AmountReasoning {

  private final List<Text> labels;
  private final Unit unit;
  private final int decimals;
  private final Set<OtherCredentials.AskedStage> asks;
  private final BiFunction<ApplicationContext, Text, ? extends FoundAmount> measure;

  private AmountReasoning(
      List<Text> labels,
      Unit unit,
      int decimals,
      Set<OtherCredentials.AskedStage> asks,
      BiFunction<ApplicationContext, Text, ? extends FoundAmount> measure) {
    this.labels = labels;
    this.unit = unit;
    this.decimals = decimals;
    this.asks = asks;
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
  public static AmountReasoning of(
      Text label,
      Unit unit,
      int decimals,
      Function<ApplicationContext, ? extends FoundAmount> measure) {
    return new AmountReasoning(
        List.of(label),
        unit,
        decimals,
        Set.of(),
        (application, name) -> measure.apply(application));
  }

  /** Returns this amount of records whose selection asks for stages of other credentials. */
  public AmountReasoning asking(Set<OtherCredentials.AskedStage> stages) {
    return new AmountReasoning(labels, unit, decimals, stages, measure);
  }

  /** Returns the stages of other credentials that it asks for. */
  Set<OtherCredentials.AskedStage> asks() {
    return asks;
  }

  /** Returns this amount under another name. */
  public AmountReasoning called(String name) {
    return labelled(Text.phrase(name));
  }

  private AmountReasoning labelled(Text label) {
    return new AmountReasoning(List.of(label), unit, decimals, asks, measure);
  }

  /** Returns this amount after a change. A remark on it uses the name that the amount gets. */
  private AmountReasoning changed(Unit as, int shown, AmountChange change) {
    return new AmountReasoning(
        labels,
        as,
        shown,
        asks,
        (application, name) -> change.of(measure.apply(application, name), name));
  }

  private AmountReasoning changed(AmountChange change) {
    return changed(unit, decimals, change);
  }

  /**
   * Returns the sum of this amount and another.
   *
   * @throws IllegalArgumentException if they have different units
   */
  public AmountReasoning plus(AmountReasoning other) {
    if (unit != other.unit) {
      throw new IllegalArgumentException(
          "The sum adds %s to %s. Add pointsEach(...) or hoursEach(...) to one of them first."
              .formatted(other.unit, unit));
    }
    Set<Text> names = new LinkedHashSet<>(labels);
    names.addAll(other.labels);
    return new AmountReasoning(
        List.copyOf(names),
        unit,
        Math.max(decimals, other.decimals),
        union(asks, other.asks),
        (application, name) -> new AmountSum(of(application), other.of(application)));
  }

  private static <E extends Comparable<E>> Set<E> union(Set<E> one, Set<E> other) {
    Set<E> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Returns this amount times a number. */
  public AmountReasoning times(int number) {
    return changed(AmountChange.to(new AmountChange.Share(number, 1)));
  }

  /** Returns this amount with each unit counted as a number of another unit. */
  public AmountReasoning counted(int each, Unit as) {
    return changed(as, decimals, AmountChange.to(new AmountChange.Share(each, 1)));
  }

  /** Returns a share of this amount, such as two thirds. */
  public AmountReasoning share(int parts, int whole) {
    AmountChange share = AmountChange.to(new AmountChange.Share(parts, whole));
    return new AmountReasoning(
        List.of(Text.of("label.share", parts, whole, label())),
        unit,
        2,
        asks,
        (application, name) -> share.of(of(application), name));
  }

  /** Returns this amount, but at most a limit. */
  public AmountReasoning cappedAt(int limit) {
    return changed(AmountChange.cappedAt(limit));
  }

  /** Returns the part of this amount above a threshold. */
  public AmountReasoning above(int threshold) {
    return changed(AmountChange.above(threshold));
  }

  /** Returns this amount rounded down to a multiple of a fraction, such as one half. */
  public AmountReasoning roundedDownTo(int parts, int whole) {
    return changed(AmountChange.roundedDownTo(new AmountChange.Share(parts, whole)));
  }

  /** Returns the reasoning that the amount is at least the threshold. */
  public Reasoning atLeast(int threshold) {
    return new AmountComparison(this, threshold, null, false, false);
  }

  /** Returns the reasoning that the amount is at least another amount. */
  public Reasoning atLeast(AmountReasoning other) {
    return compared(other, false, false);
  }

  /** Returns the reasoning that the amount exceeds the threshold. */
  public Reasoning moreThan(int threshold) {
    return new AmountComparison(this, threshold, null, false, true);
  }

  /** Returns the reasoning that the amount exceeds another amount. */
  public Reasoning moreThan(AmountReasoning other) {
    return compared(other, false, true);
  }

  /** Returns the reasoning that the amount is below the threshold. */
  public Reasoning fewerThan(int threshold) {
    return new AmountComparison(this, threshold, null, true, false);
  }

  /** Returns the reasoning that the amount is below another amount. */
  public Reasoning fewerThan(AmountReasoning other) {
    return compared(other, true, false);
  }

  /** Returns the reasoning that the amount is at most the threshold. */
  public Reasoning atMost(int threshold) {
    return new AmountComparison(this, threshold, null, true, true);
  }

  /** Returns the reasoning that the amount is at most another amount. */
  public Reasoning atMost(AmountReasoning other) {
    return compared(other, true, true);
  }

  private Reasoning compared(AmountReasoning other, boolean limits, boolean strict) {
    if (unit != other.unit) {
      throw new IllegalArgumentException(
          "The rule compares %s with %s. Add pointsEach(...) or hoursEach(...) to one of them first."
              .formatted(unit, other.unit));
    }
    return new AmountComparison(this, 0, other, limits, strict);
  }

  /** Returns this amount of a changed application. */
  public AmountReasoning seenThrough(UnaryOperator<ApplicationContext> lens) {
    return new AmountReasoning(
        labels,
        unit,
        decimals,
        asks,
        (application, name) -> measure.apply(lens.apply(application), name));
  }

  /** Returns the name of the amount. */
  Text label() {
    return Text.list(labels);
  }

  /** Returns the unit. */
  Unit unit() {
    return unit;
  }

  /** Returns the number of decimals to show. */
  int decimals() {
    return decimals;
  }

  /** Measures the amount of one application. */
  FoundAmount of(ApplicationContext application) {
    return measure.apply(application, label());
  }
}
