package org.licet.reasoning;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.licet.text.Text;

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

    /** Returns the first day of the time that counts, if there is one. */
    default Optional<LocalDate> since() {
      return Optional.empty();
    }

    /** Returns what is open about how much a record counts, beside whether it counts. */
    List<Question> open(Weighed<T> record);
  }

  private interface Looking {
    Looked at(boolean asking);
  }

  /** What a tally looked at, and what it asks. */
  private record Looked(List<Evidence> evidence, List<Set<Question>> asked) {}

  private final Text label;
  private final Unit unit;
  private final int decimals;
  private final Selection<?> selection;
  private final Measure<?> measure;
  private final Amount amount;
  private final Looking looking;

  private Tally(
      Text label,
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
      Selection<T> selection, Text label, Unit unit, int decimals, Measure<T> measure) {
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
    return new Tally(Text.phrase(name), unit, decimals, selection, measure, amount, looking);
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
          Text reason =
              part.shortfall()
                  .map(
                      shortfall ->
                          Text.of(
                              "reason.short", found.words(), threshold, label, missing(shortfall)))
                  .orElseGet(() -> Text.of("reason.enough", found.words(), threshold, label));
          return grounds(verdict, part, reason);
        });
  }

  private static Verdict isAtLeast(int threshold, Amount amount) {
    if (amount.isAtLeast(threshold)) {
      return Verdict.MET;
    }
    return amount.mayReach(threshold) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
  }

  private Text missing(Range shortfall) {
    Text range =
        shortfall.atLeast().signum() == 0 && !shortfall.isExact()
            ? Text.of("range.to", shortfall.atMost().orElseThrow())
            : shortfall.words();
    boolean one =
        shortfall.atMost().filter(most -> most.compareTo(BigDecimal.ONE) == 0).isPresent();
    return one
        ? Text.of("missing.one", range, Text.of("unit." + unit))
        : Text.of("missing", range, label);
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
          return grounds(verdict, part, Text.of("reason.limit", found.words(), label, threshold));
        });
  }

  private Grounds grounds(Verdict verdict, Part part, Text reason) {
    Looked seen = looking.at(verdict == Verdict.UNDETERMINED);
    return new Grounds(
        reason,
        List.of(part),
        seen.evidence,
        seen.asked,
        selection.sources(),
        selection.dated(),
        measure.since());
  }
}
