package org.licet.internal.reasoning.condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
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
      Collection<String> named,
      Predicate<String> isOther,
      Function<T, Fact<String>> code,
      Function<T, String> field,
      String matter,
      Condition<T> unknown) {
    this.codes = codes.toArray(String[]::new);
    this.isOther = isOther;
    this.unknown = unknown;
    this.other =
        Condition.<T>fails(
                entry -> {
                  String name = field.apply(entry.record());
                  return Text.of("code.other." + name, words(name, stated(code, entry)));
                },
                matter,
                entry -> {
                  String name = field.apply(entry.record());
                  return Text.of(
                      "matter.code", entry.name(), wanted(named, one -> words(name, one)));
                })
            .ofOtherKind();
    this.unlisted =
        Condition.<T>open(
                entry -> {
                  String name = field.apply(entry.record());
                  return List.of(
                      entry.ask(
                          RecordEntry.sameAs(name, named),
                          ask(name, named, stated(code, entry), entry)));
                })
            .otherwise(other);
  }

  /**
   * Passes records with one of the codes of a closed vocabulary, in which every code is known.
   *
   * @param code returns the code of a record for explanations
   * @param ask the key of the question for an unknown code, with the record as its first argument
   */
  public static <T> CodeCondition<T> ofClosed(
      Collection<String> codes, Function<T, Fact<String>> code, String field, String ask) {
    return new CodeCondition<>(
        codes, codes, any -> true, code, any -> field, field, Condition.ask(field, ask));
  }

  /**
   * Passes records with one of the codes of an open vocabulary.
   *
   * @param known codes with a known meaning
   * @param code returns the code of a record for explanations
   * @param ask the key of the question for an unknown code, with the record as its first argument
   */
  public static <T> CodeCondition<T> of(
      Collection<String> codes,
      Set<String> known,
      Function<T, Fact<String>> code,
      String field,
      String ask) {
    return new CodeCondition<>(
        codes, codes, known::contains, code, any -> field, field, Condition.ask(field, ask));
  }

  /**
   * Passes licenses and certifications of one of the types.
   *
   * @param letters all letters of the types
   */
  static CodeCondition<HeldCredential> ofType(
      Collection<String> types, Collection<String> letters, Set<String> known) {
    return new CodeCondition<>(
        letters,
        types,
        known::contains,
        HeldCredential::type,
        held -> held.kind() == HeldCredential.Kind.LICENSE ? "type" : "credential",
        "type",
        Codes.LICENSE_UNKNOWN);
  }

  private static Text ask(
      String field, Collection<String> codes, String stated, RecordEntry<?> entry) {
    return Text.of(
        "ask.same-code",
        entry.name(),
        words(field, stated),
        wanted(codes, one -> words(field, one)));
  }

  static Text wanted(Collection<String> codes, Function<String, Text> words) {
    List<Text> each = codes.stream().map(words).toList();
    return each.size() == 1 ? each.get(0) : Text.of("code.one-of", Text.joined(", ", each));
  }

  /** Returns a field of study or a kind of record in words, and any other code as it is. */
  private static Text words(String field, String code) {
    return field.equals("field") || field.equals("kind") ? Text.code(code) : Text.verbatim(code);
  }

  private static <T> String stated(Function<T, Fact<String>> code, RecordEntry<T> entry) {
    return code.apply(entry.record()).toOptional().orElseThrow();
  }

  /** Returns the condition for a code that is known to be another. */
  Condition<T> other() {
    return other;
  }

  /** Returns whether a record with the code passes. */
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
