package org.licet.reasoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/**
 * An amount counted over a selection, ready to be compared with a threshold.
 *
 * @param label what is counted, in words
 * @param unit in what
 * @param decimals how many decimals are shown
 * @param measure the amount as a function of the answers to open questions
 * @param evidence the records that were looked at, with what each counts on its own
 * @param questions what would settle the amount
 * @param sources ids of the sources that the amount rests on
 * @param dated whether it might be another on another day
 */
public record Tally(
    String label,
    Unit unit,
    int decimals,
    Measure measure,
    List<Evidence> evidence,
    List<Question> questions,
    Set<String> sources,
    boolean dated) {

  /** An amount as a function of the answers to open questions. */
  @FunctionalInterface
  interface Measure {
    Amount given(Answers answers);
  }

  /**
   * Counts over a selection.
   *
   * @param alone what a record counts on its own
   * @param alsoOpen what is open about how much a record counts, beside whether it counts
   */
  static <T> Tally of(
      Selection<T> selection,
      String label,
      Unit unit,
      int decimals,
      Measure measure,
      Function<Entry<T>, Amount> alone,
      Function<Entry<T>, List<Question>> alsoOpen) {
    List<Evidence> evidence = new ArrayList<>(selection.entries().size());
    List<Question> questions = new ArrayList<>(selection.questions());
    for (Entry<T> entry : selection.entries()) {
      List<Question> also = alsoOpen.apply(entry);
      evidence.add(entry.evidence(Optional.of(alone.apply(entry).toRange(decimals)), also));
      questions.addAll(also);
    }
    return new Tally(
        label,
        unit,
        decimals,
        measure,
        evidence,
        questions,
        selection.sources(),
        selection.dated());
  }

  /** Returns this amount under another name. */
  public Tally called(String name) {
    return new Tally(name, unit, decimals, measure, evidence, questions, sources, dated);
  }

  /** Concludes that the amount is at least the threshold. */
  public Conclusion atLeast(int threshold) {
    Range found = found();
    Part part = Part.atLeast(label, new Quantity(BigDecimal.valueOf(threshold), unit), found);
    Conclusion.Logic logic =
        answers -> {
          Amount amount = measure.given(answers);
          return amount.isAtLeast(threshold)
              ? Verdict.MET
              : amount.mayReach(threshold) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        };
    String missing =
        part.shortfall().map(shortfall -> "; " + missing(shortfall) + " needed").orElse("");
    return conclude(logic, part, found + " of " + threshold + " " + label + missing + ".");
  }

  private String missing(Range shortfall) {
    String amount =
        shortfall.atLeast().signum() == 0 && !shortfall.isExact()
            ? "up to " + shortfall.atMost().orElseThrow().toPlainString()
            : shortfall.toString();
    boolean one =
        shortfall.atMost().filter(most -> most.compareTo(BigDecimal.ONE) == 0).isPresent();
    String unitWord = unit.name().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    return amount + " more " + (one ? unitWord : label);
  }

  /** Concludes that the amount is below the threshold. */
  public Conclusion fewerThan(int threshold) {
    Range found = found();
    Part part = Part.atMost(label, new Quantity(BigDecimal.valueOf(threshold - 1), unit), found);
    Conclusion.Logic logic =
        answers -> {
          Amount amount = measure.given(answers.opposite());
          return amount.isAtLeast(threshold)
              ? Verdict.NOT_MET
              : amount.mayReach(threshold) ? Verdict.UNDETERMINED : Verdict.MET;
        };
    return conclude(logic, part, found + " " + label + ", fewer than " + threshold + " allowed.");
  }

  private Range found() {
    return measure.given(Answers.OPEN).toRange(decimals);
  }

  private Conclusion conclude(Conclusion.Logic logic, Part part, String reason) {
    boolean open = logic.given(Answers.OPEN) == Verdict.UNDETERMINED;
    return new Conclusion(
        reason, List.of(part), evidence, open ? questions : List.of(), sources, dated, logic);
  }
}
