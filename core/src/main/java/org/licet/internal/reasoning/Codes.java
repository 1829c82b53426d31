package org.licet.internal.reasoning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.Listing;
import org.licet.text.Text;

/** Selection steps that compare codes of open vocabularies. */
public final class Codes {

  static final Condition<HeldCredential> LICENSE_UNKNOWN =
      Condition.ask("type", "ask.license-type");
  private static final Condition<HeldCredential> CERTIFICATION_UNKNOWN =
      Condition.ask("credential", "ask.certification-type");

  private Codes() {}

  /**
   * Passes what is held of one of the types.
   *
   * @param known codes that are known to be what they say; what has any other is asked about
   */
  public static SelectionStep<HeldCredential> ofType(Collection<String> types, Set<String> known) {
    CodeCondition<HeldCredential> wanted = CodeCondition.ofType(types, known);
    return (held, application) ->
        held.type().isKnown() ? wanted.of(held.type()) : unknownType(held, application);
  }

  /** Returns what is said of what is held while nobody has said what it is. */
  public static Condition<HeldCredential> unknownType(
      HeldCredential held, ApplicationContext application) {
    return held.kind() == HeldCredential.Kind.LICENSE ? LICENSE_UNKNOWN : CERTIFICATION_UNKNOWN;
  }

  private static String stated(Fact<String> code) {
    return code.toOptional().orElseThrow();
  }

  /**
   * Passes records of which a list of codes has one of the given in it. A code of which nothing is
   * known may be one of them, differently written: that is asked.
   *
   * @param known codes that are known to be what they say
   * @param ask the question if it is not stated, a message with the record in its first place
   * @param askSame the question if nothing is known of a code, a message with the record in its
   *     first place and the given codes in its second
   * @param otherwise what is said of a record that has none of them, a message with the given codes
   *     in its first place
   */
  public static <T> SelectionStep<T> anyIn(
      Function<T, Listing<String>> listed,
      Collection<String> codes,
      Set<String> known,
      String field,
      String ask,
      String askSame,
      String otherwise) {
    Set<String> wanted = Set.copyOf(codes);
    Text words = Text.joined(", ", codes.stream().map(Text::code).toList());
    Condition<T> unknown = Condition.ask(field, ask);
    Condition<T> none = Condition.fails(entry -> Text.of(otherwise, words));
    Condition<T> unlisted =
        Condition.<T>ask(field, entry -> Text.of(askSame, entry.name(), words)).otherwise(none);
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
   * Passes records of which a table of the ruleset has a code in it.
   *
   * @param listed what is said of a record that the table has, a message with the name of the table
   *     in its first place
   * @param notListed what is said of a record that the table excludes, likewise
   * @param unknown what to answer where the code is not stated
   * @param unlisted what to answer where the table does not know the code
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
    Condition<T> out = Condition.<T>fails(entry -> Text.of(notListed, name)).restingOn(sources);
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
