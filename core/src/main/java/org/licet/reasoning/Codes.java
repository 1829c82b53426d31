package org.licet.reasoning;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.licet.candidate.Fact;
import org.licet.candidate.Listing;
import org.licet.text.Text;

/** Conditions on codes of open vocabularies. */
public final class Codes {

  private Codes() {}

  /** Returns whether what is held is of one of the types. */
  public static Condition in(Entry<Held> entry, Collection<String> types) {
    Held held = entry.record();
    return in(held.type(), types, entry, held.kind().typeField(), held.kind().askType());
  }

  /**
   * Returns whether a code of a record is one of the given.
   *
   * @param ask the question if it is not stated, a message with the record in its first place
   */
  public static Condition in(
      Fact<String> code, Collection<String> codes, Entry<?> entry, String field, String ask) {
    if (!(code instanceof Fact.Known<String> stated)) {
      return Condition.ask(entry, field, ask);
    }
    return codes.contains(stated.value())
        ? Condition.HOLDS
        : Condition.fails(() -> Text.of("code.other", stated.value()));
  }

  /**
   * Returns whether a list of codes of a record has one of the given in it.
   *
   * @param ask the question if it is not stated, a message with the record in its first place
   */
  public static Condition anyIn(
      Listing<String> listed,
      Collection<String> codes,
      Entry<?> entry,
      String field,
      String ask,
      Supplier<Text> otherwise) {
    if (!listed.isKnown()) {
      return Condition.ask(entry, field, ask);
    }
    for (String code : listed.entries()) {
      if (codes.contains(code)) {
        return Condition.HOLDS;
      }
    }
    return Condition.fails(otherwise);
  }

  /**
   * Returns whether a table of the ruleset has a code of a record in it.
   *
   * @param ask the question if it is not stated, a message with the record in its first place
   * @param unlisted what to answer where the table does not know the code
   */
  public static Condition inTable(
      Table table,
      Fact<String> code,
      Entry<?> entry,
      String field,
      String ask,
      Function<String, Condition> unlisted) {
    if (!(code instanceof Fact.Known<String> stated)) {
      return Condition.ask(entry, field, ask);
    }
    Table.Row row = table.rows().get(stated.value());
    if (row == null) {
      return unlisted.apply(stated.value());
    }
    Condition listed =
        row.in()
            ? Condition.holds(
                () -> Text.of("table.listed", stated.value(), Text.phrase(table.name())))
            : Condition.fails(
                () -> Text.of("table.listed-as-not", stated.value(), Text.phrase(table.name())));
    return listed.restingOn(row.sources());
  }
}
