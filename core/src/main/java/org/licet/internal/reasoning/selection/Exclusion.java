package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.List;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * A step that leaves out the records of another selection from the same list. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the records
 */
final class Exclusion<T> implements SelectionStep<T> {

  private final Selection<T> excluded;

  Exclusion(Selection<T> excluded) {
    this.excluded = excluded;
  }

  @Override
  public Condition<T> of(T record, ApplicationContext application) {
    List<Condition<T>> conditions = new ArrayList<>(excluded.narrowings().all().size());
    for (Narrowing<T> narrowing : excluded.narrowings().all()) {
      conditions.add(narrowing.step().of(record, application));
    }
    return opposite(conditions);
  }

  /** Returns the condition that not all conditions hold. */
  private static <T> Condition<T> opposite(List<Condition<T>> conditions) {
    Verdict all = Verdict.MET;
    for (Condition<T> condition : conditions) {
      all = all.and(condition.verdict());
    }
    return switch (all) {
      case NOT_MET -> Condition.holds();
      case MET -> Condition.failsBy("left-out", entry -> leftOut(conditions, entry));
      case UNDETERMINED ->
          Condition.<T>openFor(entry -> asked(conditions, entry))
              .ruledBy(
                  entry ->
                      opposite(
                          conditions.stream().map(condition -> condition.ruled(entry)).toList()));
    };
  }

  private static <T> Text leftOut(List<Condition<T>> conditions, RecordEntry<T> entry) {
    List<Text> because =
        conditions.stream()
            .map(condition -> condition.because(entry))
            .filter(text -> !text.isEmpty())
            .toList();
    return because.isEmpty()
        ? Text.of("record.left-out")
        : Text.of("record.left-out.because", Text.joined("; ", because));
  }

  private static <T> List<Inquiry> asked(List<Condition<T>> conditions, RecordEntry<T> entry) {
    List<Inquiry> asked = new ArrayList<>();
    for (Condition<T> condition : conditions) {
      if (condition.verdict() == Verdict.UNDETERMINED) {
        asked.addAll(condition.inquiries(entry));
      }
    }
    return asked;
  }
}
