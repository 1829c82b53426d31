package org.licet.reasoning;

import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.Listing;

/** Conditions on codes of open vocabularies. */
public final class Codes {

  private Codes() {}

  /** Returns whether what is held is of one of the types. */
  public static Condition in(Entry<Held> entry, Set<String> types) {
    Held held = entry.record();
    return in(
        held.type(),
        types,
        entry.at(held.typeField()),
        "What " + held.kind() + " is " + entry.name() + "?");
  }

  /** Returns whether a code is one of the given. */
  public static Condition in(Fact<String> code, Set<String> codes, String pointer, String ask) {
    return code.toOptional()
        .map(
            stated -> codes.contains(stated) ? Condition.HOLDS : Condition.fails("it is " + stated))
        .orElseGet(() -> Condition.ask(pointer, ask));
  }

  /** Returns whether a list of codes has one of the given in it. */
  public static Condition anyIn(
      Listing<String> listed, Set<String> codes, String pointer, String ask, String otherwise) {
    if (!listed.isKnown()) {
      return Condition.ask(pointer, ask);
    }
    return listed.entries().stream().anyMatch(codes::contains)
        ? Condition.HOLDS
        : Condition.fails(otherwise);
  }

  /**
   * Returns whether a table of the ruleset has a code in it.
   *
   * @param unlisted what to answer where the table does not know the code
   */
  public static Condition inTable(
      Table table,
      Fact<String> code,
      String pointer,
      String ask,
      Function<String, Condition> unlisted) {
    return code.toOptional()
        .map(
            stated ->
                table
                    .row(stated)
                    .map(
                        row ->
                            (row.in()
                                    ? Condition.holds(stated + " is listed under " + table.name())
                                    : Condition.fails(stated + " is listed as not " + table.name()))
                                .restingOn(row.sources()))
                    .orElseGet(() -> unlisted.apply(stated)))
        .orElseGet(() -> Condition.ask(pointer, ask));
  }
}
