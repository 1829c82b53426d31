package org.licet.internal.reasoning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.text.Text;

/**
 * Passes records whose code is one of a set. A code that is known to be another does not pass. An
 * unknown code may be a different spelling, such as {@code R.N.} for {@code RN}, and raises a
 * question. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class CodeCondition<T> {

  private final String[] codes;
  private final Predicate<String> isOther;
  private final Condition<T> unknown;
  private final Condition<T> other;
  private final Condition<T> unlisted;

  private CodeCondition(
      Collection<String> codes,
      Predicate<String> isOther,
      Function<T, Fact<String>> code,
      Function<T, String> field,
      Condition<T> unknown) {
    this.codes = codes.toArray(String[]::new);
    this.isOther = isOther;
    this.unknown = unknown;
    this.other =
        Condition.fails(
            entry -> {
              String name = field.apply(entry.record());
              return Text.of("code.other." + name, words(name, stated(code, entry)));
            });
    this.unlisted =
        Condition.<T>open(
                entry -> {
                  String name = field.apply(entry.record());
                  return List.of(entry.ask(name, ask(name, codes, stated(code, entry), entry)));
                })
            .otherwise(other);
  }

  /**
   * Passes records with one of the codes of a closed vocabulary: every other is known.
   *
   * @param code finds the code of a record, to say it
   * @param ask the question if it is not stated, a message with the record in its first place
   */
  public static <T> CodeCondition<T> ofClosed(
      Collection<String> codes, Function<T, Fact<String>> code, String field, String ask) {
    return new CodeCondition<>(codes, any -> true, code, any -> field, Condition.ask(field, ask));
  }

  /**
   * Passes records with one of the codes of an open vocabulary.
   *
   * @param known codes that are known to be what they say
   * @param code finds the code of a record, to say it
   * @param ask the question if it is not stated, a message with the record in its first place
   */
  public static <T> CodeCondition<T> of(
      Collection<String> codes,
      Set<String> known,
      Function<T, Fact<String>> code,
      String field,
      String ask) {
    return new CodeCondition<>(
        codes, known::contains, code, any -> field, Condition.ask(field, ask));
  }

  /** Passes what is held of one of the types. */
  static CodeCondition<HeldCredential> ofType(Collection<String> types, Set<String> known) {
    return new CodeCondition<>(
        types,
        known::contains,
        HeldCredential::type,
        held -> held.kind() == HeldCredential.Kind.LICENSE ? "type" : "credential",
        Codes.LICENSE_UNKNOWN);
  }

  /**
   * Returns the question which examination an unknown code stands for. It names no examination that
   * a rule wants: several rules ask it of one attempt, and it is one question.
   *
   * @param attempt the attempt in words
   */
  public static Text askExam(Text attempt, String stated) {
    return Text.of("ask.which-exam", attempt, stated);
  }

  private static Text ask(
      String field, Collection<String> codes, String stated, RecordEntry<?> entry) {
    return field.equals("exam")
        ? askExam(entry.name(), stated)
        : Text.of(
            "ask.same-code",
            entry.name(),
            words(field, stated),
            wanted(codes, one -> words(field, one)));
  }

  private static Text wanted(Collection<String> codes, Function<String, Text> words) {
    List<Text> each = codes.stream().map(words).toList();
    return each.size() == 1 ? each.get(0) : Text.of("code.one-of", Text.joined(", ", each));
  }

  /** Fields of study are words, all other codes letters. */
  private static Text words(String field, String code) {
    return field.equals("field") ? Text.code(code) : Text.verbatim(code);
  }

  private static <T> String stated(Function<T, Fact<String>> code, RecordEntry<T> entry) {
    return code.apply(entry.record()).toOptional().orElseThrow();
  }

  /** Returns whether a record passes that has the code. */
  public Condition<T> of(Fact<String> code) {
    if (!(code instanceof Fact.Known<String> stated)) {
      return unknown;
    }
    String value = stated.value();
    for (String one : codes) {
      if (value.equals(one)) {
        return Condition.holds();
      }
    }
    return isOther.test(value) ? other : unlisted;
  }
}
