package org.licet.internal.reasoning.condition;

import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.internal.reasoning.fact.YesNoFields;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * Passes records whose yes-or-no fact has the wanted value. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class YesNoCondition<T> {

  private final boolean wanted;
  private final Condition<T> open;
  private final Condition<T> failing;

  private YesNoCondition(boolean wanted, String field, String ask, Text otherwise) {
    this.wanted = wanted;
    this.open = Condition.ask(field, ask);
    this.failing = Condition.failsBy(field, entry -> otherwise);
  }

  /**
   * Passes records by one of the {@link YesNoFields}.
   *
   * @param list the list of the records
   */
  public static <R> SelectionStep<R> of(String list, Field.Value<R> field, boolean wanted) {
    YesNoCondition<R> condition =
        new YesNoCondition<>(
            wanted,
            field.name(),
            YesNoFields.ask(list, field.name()),
            YesNoFields.failing(list, field.name(), !wanted));
    return (record, application) -> condition.of(YesNoFields.answer(field, record));
  }

  /**
   * Passes records whose fact is true.
   *
   * @param ask the key of the question for an unknown fact, with the record as its first argument
   * @param otherwise the key of the reason for a record that fails
   */
  public static <T> YesNoCondition<T> yes(String field, String ask, String otherwise) {
    return new YesNoCondition<>(true, field, ask, Text.of(otherwise));
  }

  /**
   * Passes records whose fact is false.
   *
   * @param ask the key of the question for an unknown fact, with the record as its first argument
   * @param otherwise the key of the reason for a record that fails
   */
  public static <T> YesNoCondition<T> no(String field, String ask, String otherwise) {
    return new YesNoCondition<>(false, field, ask, Text.of(otherwise));
  }

  /** Returns whether a record with the fact passes. */
  public Condition<T> of(Fact<Boolean> fact) {
    if (!(fact instanceof Fact.Known<Boolean> known)) {
      return open;
    }
    return known.value() == wanted ? Condition.holds() : failing;
  }
}
