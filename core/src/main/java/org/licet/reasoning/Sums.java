package org.licet.reasoning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.licet.evaluation.Question;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

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
      Selection<T> selection, Text label, Unit unit, int decimals, ToDoubleFunction<T> value) {
    return Tally.of(
        label,
        unit,
        decimals,
        application -> new Sum<>(selection, selection.in(application), value));
  }

  /** A sum over the records of one candidate. */
  private record Sum<T>(Selection<T> selection, Selected<T> selected, ToDoubleFunction<T> value)
      implements Tally.Measure<T> {

    @Override
    public Amount open() {
      Amount sum = untold(Answers.OPEN);
      List<Entry<T>> entries = selected.entries();
      for (int i = 0; i < entries.size(); i++) {
        sum = sum.plus(counted(entries.get(i), selection.verdict(entries.get(i))));
      }
      return sum;
    }

    @Override
    public Amount given(Answers answers) {
      Amount sum = untold(answers);
      for (Weighed<T> record : selected.weighed()) {
        sum = sum.plus(counted(record.entry(), record.given(answers)));
      }
      return sum;
    }

    @Override
    public Amount alone(Weighed<T> record) {
      return counted(record.entry(), record.verdict());
    }

    @Override
    public List<Question> open(Weighed<T> record) {
      return List.of();
    }

    private Amount counted(Entry<T> entry, Verdict verdict) {
      if (verdict == Verdict.NOT_MET) {
        return Amount.NONE;
      }
      double counted = value.applyAsDouble(entry.record());
      return new Amount(verdict == Verdict.MET ? counted : 0, counted);
    }

    private Amount untold(Answers answers) {
      Amount sum = Amount.NONE;
      for (Question list : selected.untold()) {
        Verdict verdict = answers.to(list);
        sum =
            sum.plus(
                new Amount(
                    verdict == Verdict.MET ? Double.POSITIVE_INFINITY : 0,
                    verdict == Verdict.NOT_MET ? 0 : Double.POSITIVE_INFINITY));
      }
      return sum;
    }
  }
}
