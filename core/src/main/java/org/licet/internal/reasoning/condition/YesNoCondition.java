package org.licet.internal.reasoning.condition;

import org.licet.candidate.Fact;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.internal.reasoning.record.Condition;
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
   * Passes records by one of the {@link NamedFields}.
   *
   * @param list the list of the records
   */
  static <T> YesNoCondition<T> of(String list, String field, boolean wanted) {
    return new YesNoCondition<>(
        wanted, field, NamedFields.ask(list, field), NamedFields.failing(list, field, !wanted));
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
