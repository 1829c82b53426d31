package org.licet.reasoning;

import java.util.Collection;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.text.Text;

/**
 * Passes records of which a code of an open vocabulary is one of some. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class OneOf<T> {

  private final Collection<String> codes;
  private final Condition<T> untold;
  private final Condition<T> other;

  private OneOf(Collection<String> codes, Condition<T> untold, Condition<T> other) {
    this.codes = codes;
    this.untold = untold;
    this.other = other;
  }

  /**
   * Passes records with one of the codes.
   *
   * @param code finds the code of a record, to say it
   * @param ask the question if it is not stated, a message with the record in its first place
   */
  public static <T> OneOf<T> of(
      Collection<String> codes, Function<T, Fact<String>> code, String field, String ask) {
    return new OneOf<>(
        codes,
        Condition.ask(field, ask),
        Condition.fails(
            entry -> Text.of("code.other", code.apply(entry.record()).toOptional().orElseThrow())));
  }

  /** Returns whether a record passes that has the code. */
  public Condition<T> of(Fact<String> code) {
    if (!(code instanceof Fact.Known<String> stated)) {
      return untold;
    }
    return codes.contains(stated.value()) ? Condition.holds() : other;
  }
}
