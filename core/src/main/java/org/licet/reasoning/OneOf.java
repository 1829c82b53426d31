package org.licet.reasoning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.text.Text;

/**
 * Passes records of which a code is one of some. A code that is known to be another does not pass.
 * One that nothing is known of may be the same, differently written, such as {@code R.N.} for
 * {@code RN}: that is asked. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class OneOf<T> {

  private final Set<String> codes;
  private final Predicate<String> isOther;
  private final Condition<T> untold;
  private final Condition<T> other;
  private final Condition<T> unlisted;

  private OneOf(
      Collection<String> codes,
      Predicate<String> isOther,
      Function<T, Fact<String>> code,
      Function<T, String> field,
      Condition<T> untold) {
    this.codes = Set.copyOf(codes);
    this.isOther = isOther;
    this.untold = untold;
    this.other = Condition.fails(entry -> Text.of("code.other", stated(code, entry)));
    Text wanted = wanted(codes);
    this.unlisted =
        Condition.<T>open(
                entry ->
                    List.of(
                        entry.ask(
                            field.apply(entry.record()),
                            Text.of("ask.same-code", entry.name(), stated(code, entry), wanted))))
            .otherwise(other);
  }

  /**
   * Passes records with one of the codes of a closed vocabulary: every other is known.
   *
   * @param code finds the code of a record, to say it
   * @param ask the question if it is not stated, a message with the record in its first place
   */
  public static <T> OneOf<T> ofClosed(
      Collection<String> codes, Function<T, Fact<String>> code, String field, String ask) {
    return new OneOf<>(codes, any -> true, code, any -> field, Condition.ask(field, ask));
  }

  /**
   * Passes records with one of the codes of an open vocabulary.
   *
   * @param known codes that are known to be what they say
   * @param code finds the code of a record, to say it
   * @param ask the question if it is not stated, a message with the record in its first place
   */
  public static <T> OneOf<T> of(
      Collection<String> codes,
      Set<String> known,
      Function<T, Fact<String>> code,
      String field,
      String ask) {
    return new OneOf<>(codes, known::contains, code, any -> field, Condition.ask(field, ask));
  }

  /** Passes what is held of one of the types. */
  static OneOf<Held> ofType(Collection<String> types, Set<String> known) {
    return new OneOf<>(
        types,
        known::contains,
        Held::type,
        held -> held.kind() == Held.Kind.LICENSE ? "type" : "credential",
        Codes.LICENSE_UNTOLD);
  }

  /** Returns the codes as a question names them. */
  public static Text wanted(Collection<String> codes) {
    return codes.size() == 1
        ? Text.verbatim(codes.iterator().next())
        : Text.of("code.one-of", String.join(", ", codes));
  }

  private static <T> String stated(Function<T, Fact<String>> code, Entry<T> entry) {
    return code.apply(entry.record()).toOptional().orElseThrow();
  }

  /** Returns whether a record passes that has the code. */
  public Condition<T> of(Fact<String> code) {
    if (!(code instanceof Fact.Known<String> stated)) {
      return untold;
    }
    if (codes.contains(stated.value())) {
      return Condition.holds();
    }
    return isOther.test(stated.value()) ? other : unlisted;
  }
}
