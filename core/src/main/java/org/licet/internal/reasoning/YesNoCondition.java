package org.licet.internal.reasoning;

import org.licet.candidate.Fact;
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

  private YesNoCondition(boolean wanted, String field, String ask, String otherwise) {
    this.wanted = wanted;
    this.open = Condition.ask(field, ask);
    this.failing = Condition.fails(entry -> Text.of(otherwise), entry -> Text.of(otherwise));
  }

  /**
   * Passes records of which the fact is so.
   *
   * @param ask the message that asks if it is not stated, with the record in its first place
   * @param otherwise the message that says of a record that it is not so
   */
  public static <T> YesNoCondition<T> yes(String field, String ask, String otherwise) {
    return new YesNoCondition<>(true, field, ask, otherwise);
  }

  /**
   * Passes records of which the fact is not so.
   *
   * @param ask the message that asks if it is not stated, with the record in its first place
   * @param otherwise the message that says of a record that it is not so
   */
  public static <T> YesNoCondition<T> no(String field, String ask, String otherwise) {
    return new YesNoCondition<>(false, field, ask, otherwise);
  }

  /** Returns whether a record passes of which the fact is so. */
  public Condition<T> of(Fact<Boolean> fact) {
    if (!(fact instanceof Fact.Known<Boolean> known)) {
      return open;
    }
    return known.value() == wanted ? Condition.holds() : failing;
  }
}
