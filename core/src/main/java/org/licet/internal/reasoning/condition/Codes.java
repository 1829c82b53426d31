package org.licet.internal.reasoning.condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.Listing;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/** Selection steps that compare codes of open vocabularies. */
public final class Codes {

  static final Condition<HeldCredential> LICENSE_UNKNOWN =
      Condition.ask("type", "ask.license-type");
  private static final Condition<HeldCredential> CERTIFICATION_UNKNOWN =
      Condition.ask("credential", "ask.certification-type");

  private Codes() {}

  /**
   * Passes licenses and certifications of one of the types.
   *
   * @param letters all letters of the types
   * @param known codes with a known meaning; any other code raises a question
   */
  public static SelectionStep<HeldCredential> ofType(
      Collection<String> types, Collection<String> letters, Set<String> known) {
    CodeCondition<HeldCredential> wanted = CodeCondition.ofType(types, letters, known);
    return (held, application) ->
        held.type().isKnown() ? wanted.of(held.type()) : unknownType(held, application);
  }

  /** Returns the condition for a license or certification of unknown type. */
  public static Condition<HeldCredential> unknownType(
      HeldCredential held, ApplicationContext application) {
    return held.kind() == HeldCredential.Kind.LICENSE ? LICENSE_UNKNOWN : CERTIFICATION_UNKNOWN;
  }

  private static String stated(Fact<String> code) {
    return code.toOptional().orElseThrow();
  }

  /**
   * Passes records with at least one of the codes. A code with an unknown meaning may be another
   * spelling, and raises a question.
   *
   * @param known codes with a known meaning
   * @param ask the key of the question for an unknown list, with the record as its first argument
   * @param askSame the key of the question for an unknown code, with the record, the wanted codes
   *     and the unknown ones as its arguments
   * @param otherwise the key of the reason for a record without the codes, with the wanted codes as
   *     its argument
   * @param matter the key of what an issuing body may accept, with the record and the wanted codes
   *     as its arguments
   */
  public static <T> SelectionStep<T> anyIn(
      Function<T, Listing<String>> listed,
      Collection<String> codes,
      Set<String> known,
      String field,
      String ask,
      String askSame,
      String otherwise,
      String matter) {
    return anyIn(listed, codes, known, field, ask, askSame, otherwise, matter, Text::code);
  }

  /**
   * Passes records that at least one of the bodies approved or accredited. The parameters are those
   * of the word for other codes; bodies are called by their letters.
   */
  public static <T> SelectionStep<T> byAny(
      Function<T, Listing<String>> listed,
      Collection<String> bodies,
      Set<String> known,
      String field,
      String ask,
      String askSame,
      String otherwise,
      String matter) {
    return anyIn(listed, bodies, known, field, ask, askSame, otherwise, matter, Codes::body);
  }

  /** Returns the letters of a body, or its name if the code consists of words. */
  private static Text body(String code) {
    return code.contains("_") ? Text.code(code) : Text.verbatim(code);
  }

  static <T> SelectionStep<T> anyIn(
      Function<T, Listing<String>> listed,
      Collection<String> codes,
      Set<String> known,
      String field,
      String ask,
      String askSame,
      String otherwise,
      String matter,
      Function<String, Text> name) {
    Set<String> wanted = Set.copyOf(codes);
    Text words = Text.joined(", ", codes.stream().map(name).toList());
    Condition<T> unknown = Condition.ask(field, ask);
    Condition<T> none =
        Condition.fails(
            entry -> Text.of(otherwise, words),
            field,
            entry -> Text.of(matter, entry.name(), words));
    Condition<T> unlisted =
        Condition.<T>ask(
                RecordEntry.sameAs(field, codes),
                entry ->
                    Text.of(
                        askSame,
                        entry.name(),
                        words,
                        Text.list(
                            listed.apply(entry.record()).entries().stream()
                                .filter(code -> !known.contains(code))
                                .map(name)
                                .toList())))
            .otherwise(none);
    return (record, application) -> {
      Listing<String> given = listed.apply(record);
      List<String> stated = given.entries();
      for (int i = 0; i < stated.size(); i++) {
        if (wanted.contains(stated.get(i))) {
          return Condition.holds();
        }
      }
      if (!given.isKnown()) {
        return unknown;
      }
      return known.containsAll(stated) ? none : unlisted;
    };
  }

  /**
   * Passes records whose code a table of the ruleset includes.
   *
   * @param listed the key of the reason for an included record, with the name of the table as its
   *     first argument
   * @param notListed the key of the reason for an excluded record, with the same arguments
   * @param unknown the result for an unknown code
   * @param unlisted the result for a code that the table does not list
   */
  public static <T> SelectionStep<T> inTable(
      Table table,
      Function<T, Fact<String>> code,
      String listed,
      String notListed,
      SelectionStep<T> unknown,
      SelectionStep<T> unlisted) {
    Text name = Text.phrase(table.name());
    Function<RecordEntry<T>, String> codeOf = entry -> stated(code.apply(entry.record()));
    Function<RecordEntry<T>, Set<String>> sources =
        entry -> table.row(codeOf.apply(entry)).map(Table.Row::sources).orElse(Set.of());
    Condition<T> in = Condition.<T>holds(entry -> Text.of(listed, name)).restingOn(sources);
    Condition<T> out =
        Condition.<T>failsBy("listed", entry -> Text.of(notListed, name)).restingOn(sources);
    return (record, application) -> {
      if (!(code.apply(record) instanceof Fact.Known<String> stated)) {
        return unknown.of(record, application);
      }
      Table.Row row = table.rows().get(stated.value());
      if (row == null) {
        return unlisted.of(record, application);
      }
      return row.in() ? in : out;
    };
  }
}
