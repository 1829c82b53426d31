package org.licet.reasoning;

import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.text.Text;

/**
 * A step that passes the records of which a yes-or-no fact is as wanted. Immutable and thread-safe;
 * it is made once.
 *
 * @param <T> the type of the records
 */
public final class YesOrNo<T> implements Step<T> {

  private final Function<T, Fact<Boolean>> fact;
  private final boolean wanted;
  private final Condition<T> open;
  private final Condition<T> failing;

  private YesOrNo(
      Function<T, Fact<Boolean>> fact, boolean wanted, String field, String ask, String otherwise) {
    this.fact = fact;
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
  public static <T> YesOrNo<T> yes(
      Function<T, Fact<Boolean>> fact, String field, String ask, String otherwise) {
    return new YesOrNo<>(fact, true, field, ask, otherwise);
  }

  /**
   * Passes records of which the fact is not so.
   *
   * @param ask the message that asks if it is not stated, with the record in its first place
   * @param otherwise the message that says of a record that it is not so
   */
  public static <T> YesOrNo<T> no(
      Function<T, Fact<Boolean>> fact, String field, String ask, String otherwise) {
    return new YesOrNo<>(fact, false, field, ask, otherwise);
  }

  @Override
  public Condition<T> of(T record, Context application) {
    if (!(fact.apply(record) instanceof Fact.Known<Boolean> known)) {
      return open;
    }
    return known.value() == wanted ? Condition.holds() : failing;
  }
}
