package org.licet.reasoning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;

/** Sums over the records of a selection. */
public final class Sums {

  private Sums() {}

  /**
   * Adds up what each record counts; a list that nobody has given may hold any amount.
   *
   * @param decimals how many decimals are shown
   * @param value what a record counts; {@link Double#POSITIVE_INFINITY} if nobody has said, in a
   *     record that is open
   */
  public static <T> Tally of(
      Selection<T> selection,
      String label,
      Unit unit,
      int decimals,
      ToDoubleFunction<Entry<T>> value) {
    return Tally.of(
        selection,
        label,
        unit,
        decimals,
        answers -> sum(selection.entries(), selection.untold(), value, answers),
        entry -> sum(List.of(entry), List.of(), value, Answers.OPEN),
        entry -> List.of());
  }

  private static <T> Amount sum(
      List<Entry<T>> entries,
      List<Question> untold,
      ToDoubleFunction<Entry<T>> value,
      Answers answers) {
    double certain = 0;
    double possible = 0;
    for (Entry<T> entry : entries) {
      Verdict verdict = entry.given(answers);
      if (verdict != Verdict.NOT_MET) {
        double counted = value.applyAsDouble(entry);
        certain += verdict == Verdict.MET ? counted : 0;
        possible += counted;
      }
    }
    for (Question list : untold) {
      Verdict verdict = answers.to(list);
      certain += verdict == Verdict.MET ? Double.POSITIVE_INFINITY : 0;
      possible += verdict == Verdict.NOT_MET ? 0 : Double.POSITIVE_INFINITY;
    }
    return new Amount(certain, possible);
  }
}
