package org.licet.internal.reasoning.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * The bodies that issue credentials with shared letters, from the tables {@code "issuers of CCM"}
 * of a ruleset. An unknown issuer counts as one of them. Immutable and thread-safe.
 */
public final class Issuers {

  /** The beginning of the names of the tables; the letters of a credential follow. */
  private static final String TABLE = "issuers of ";

  private static final Condition<HeldCredential> PASSES = Condition.holds();

  private final Map<String, Conditions> byCredential;

  /** The conditions for a credential. */
  private record Conditions(
      Table table, Condition<HeldCredential> other, Condition<HeldCredential> unlisted) {

    static Conditions of(Table table) {
      List<String> letters =
          table.rows().entrySet().stream()
              .filter(row -> row.getValue().in())
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      List<Text> wanted = letters.stream().map(Text::verbatim).toList();
      Function<RecordEntry<HeldCredential>, Set<String>> sources =
          entry -> table.row(code(stated(entry))).map(Table.Row::sources).orElse(Set.of());
      Condition<HeldCredential> other =
          Condition.<HeldCredential>fails(
                  entry -> Text.of("held.other-issuer", Text.verbatim(stated(entry))))
              .restingOn(sources);
      Condition<HeldCredential> unlisted =
          Condition.<HeldCredential>ask(
                  RecordEntry.sameAs("issuer", letters),
                  entry ->
                      Text.of(
                          "ask.same-issuer",
                          entry.name(),
                          Text.verbatim(stated(entry)),
                          wanted.size() == 1
                              ? wanted.get(0)
                              : Text.of("code.one-of", Text.joined(", ", wanted))))
              .otherwise(other);
      return new Conditions(table, other, unlisted);
    }
  }

  private Issuers(Map<String, Conditions> byCredential) {
    this.byCredential = byCredential;
  }

  /** Returns the issuers that the tables of a ruleset list. */
  static Issuers of(Map<String, Table> tables) {
    Map<String, Conditions> all = new HashMap<>();
    tables.forEach(
        (name, table) -> {
          if (name.startsWith(TABLE)) {
            all.put(name.substring(TABLE.length()), Conditions.of(table));
          }
        });
    return new Issuers(Map.copyOf(all));
  }

  /** Passes licenses, and certifications that no other body issued. */
  public Selection<HeldCredential> keptOf(Selection<HeldCredential> held) {
    return byCredential.isEmpty() ? held : held.where((one, application) -> of(one));
  }

  private Condition<HeldCredential> of(HeldCredential held) {
    if (!(held.issuer() instanceof Fact.Known<String> issuer)
        || !(held.type() instanceof Fact.Known<String> type)) {
      return PASSES;
    }
    Conditions conditions = byCredential.get(type.value());
    if (conditions == null) {
      return PASSES;
    }
    Table.Row row = conditions.table.rows().get(code(issuer.value()));
    if (row == null) {
      return conditions.unlisted;
    }
    return row.in() ? PASSES : conditions.other;
  }

  private static String stated(RecordEntry<HeldCredential> entry) {
    return entry.record().issuer().toOptional().orElseThrow();
  }

  /** Returns a name as a code: {@code THE_COMMISSION} for "The Commission". */
  private static String code(String name) {
    return name.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }
}
