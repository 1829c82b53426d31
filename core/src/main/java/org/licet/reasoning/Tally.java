package org.licet.reasoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;

/**
 * An amount counted over a selection, ready to be compared with a threshold. Immutable and
 * thread-safe.
 */
public final class Tally {

  /**
   * Measures the records of a selection.
   *
   * @param <T> the type of the records
   */
  interface Measure<T> {

    /** Returns the amount while all that is open stays open. */
    Amount open();

    /** Returns the amount under the assumed answers. */
    Amount given(Answers answers);

    /** Returns what a record counts on its own. */
    Amount alone(Weighed<T> record);

    /** Returns what is open about how much a record counts, beside whether it counts. */
    List<Question> open(Weighed<T> record);
  }

  private interface Looking {
    Looked at(boolean asking);
  }

  /** What a tally looked at, and what it asks. */
  private record Looked(List<Evidence> evidence, List<Set<Question>> asked) {}

  private final String label;
  private final Unit unit;
  private final int decimals;
  private final Selection<?> selection;
  private final Measure<?> measure;
  private final Amount amount;
  private final Looking looking;

  private Tally(
      String label,
      Unit unit,
      int decimals,
      Selection<?> selection,
      Measure<?> measure,
      Amount amount,
      Looking looking) {
    this.label = label;
    this.unit = unit;
    this.decimals = decimals;
    this.selection = selection;
    this.measure = measure;
    this.amount = amount;
    this.looking = looking;
  }

  /**
   * Counts over a selection.
   *
   * @param label what is counted, in words
   * @param unit in what
   * @param decimals how many decimals are shown
   */
  static <T> Tally of(
      Selection<T> selection, String label, Unit unit, int decimals, Measure<T> measure) {
    return new Tally(
        label,
        unit,
        decimals,
        selection,
        measure,
        measure.open(),
        asking -> looked(selection, decimals, measure, asking));
  }

  private static <T> Looked looked(
      Selection<T> selection, int decimals, Measure<T> measure, boolean asking) {
    List<Evidence> evidence = new ArrayList<>();
    List<Set<Question>> asked = new ArrayList<>(asking ? selection.asked() : List.of());
    for (Weighed<T> record : selection.weighed()) {
      List<Question> also = measure.open(record);
      Range counted = measure.alone(record).toRange(decimals);
      evidence.add(record.evidence(Optional.of(counted), also));
      if (asking) {
        also.forEach(question -> asked.add(Set.of(question)));
      }
    }
    return new Looked(List.copyOf(evidence), List.copyOf(asked));
  }

  /** Returns this amount under another name. */
  public Tally called(String name) {
    return new Tally(name, unit, decimals, selection, measure, amount, looking);
  }

  /** Concludes that the amount is at least the threshold. */
  public Conclusion atLeast(int threshold) {
    Verdict verdict = isAtLeast(threshold, amount);
    return Conclusion.of(
        verdict,
        answers -> isAtLeast(threshold, measure.given(answers)),
        () -> {
          Range found = amount.toRange(decimals);
          Part part = Part.atLeast(label, new Quantity(BigDecimal.valueOf(threshold), unit), found);
          String missing =
              part.shortfall().map(shortfall -> "; " + missing(shortfall) + " needed").orElse("");
          return grounds(verdict, part, found + " of " + threshold + " " + label + missing + ".");
        });
  }

  private static Verdict isAtLeast(int threshold, Amount amount) {
    if (amount.isAtLeast(threshold)) {
      return Verdict.MET;
    }
    return amount.mayReach(threshold) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
  }

  private String missing(Range shortfall) {
    String range =
        shortfall.atLeast().signum() == 0 && !shortfall.isExact()
            ? "up to " + shortfall.atMost().orElseThrow().toPlainString()
            : shortfall.toString();
    boolean one =
        shortfall.atMost().filter(most -> most.compareTo(BigDecimal.ONE) == 0).isPresent();
    return range + " more " + (one ? Words.singular(unit) : label);
  }

  /** Concludes that the amount is below the threshold. */
  public Conclusion fewerThan(int threshold) {
    Verdict verdict = isAtLeast(threshold, amount).opposite();
    return Conclusion.of(
        verdict,
        answers -> isAtLeast(threshold, measure.given(answers.opposite())).opposite(),
        () -> {
          Range found = amount.toRange(decimals);
          Part part =
              Part.atMost(label, new Quantity(BigDecimal.valueOf(threshold - 1), unit), found);
          return grounds(
              verdict, part, found + " " + label + ", fewer than " + threshold + " allowed.");
        });
  }

  private Grounds grounds(Verdict verdict, Part part, String reason) {
    Looked seen = looking.at(verdict == Verdict.UNDETERMINED);
    return new Grounds(
        reason, List.of(part), seen.evidence, seen.asked, selection.sources(), selection.dated());
  }
}
