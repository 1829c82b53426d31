package org.licet.internal.reasoning.condition;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * The state or country of a record, as selection steps compare it. A country that is stated where a
 * state of it is wanted becomes a question. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class RecordPlace<T> {

  private final Function<T, Fact<String>> place;
  private final String field;
  private final Function<RecordEntry<T>, Text> stated;
  private final Condition<T> open;

  /**
   * Returns the place of records.
   *
   * @param field the name of the field
   * @param ask the key of the question for an unknown place, with the record as its argument
   * @param stated the key of the reason for a place that does not count, with the place as its
   *     argument
   */
  public static <T> RecordPlace<T> of(
      Function<T, Fact<String>> place, String field, String ask, String stated) {
    return new RecordPlace<>(place, field, ask, stated);
  }

  private RecordPlace(Function<T, Fact<String>> place, String field, String ask, String stated) {
    this.place = place;
    this.field = field;
    this.stated = entry -> Text.of(stated, Text.place(of(entry)));
    this.open = Condition.ask(field, ask);
  }

  private String of(RecordEntry<T> entry) {
    return place.apply(entry.record()).toOptional().orElseThrow();
  }

  /** Passes records in one of several states or countries. */
  public SelectionStep<T> in(List<String> wanted) {
    return in(
        wanted,
        Condition.fails(
            stated, field, entry -> Text.of("matter.place", entry.name(), Text.place(of(entry)))));
  }

  /**
   * Passes records in one of several states or countries.
   *
   * @param elsewhere the condition of records in other places
   */
  public SelectionStep<T> in(List<String> wanted, Condition<T> elsewhere) {
    return in(wanted, Condition.holds(stated), elsewhere);
  }

  /**
   * Passes records in one of several states or countries.
   *
   * @param there the condition of records in these places
   * @param elsewhere the condition of records in other places
   */
  public SelectionStep<T> in(List<String> wanted, Condition<T> there, Condition<T> elsewhere) {
    return (record, application) -> {
      if (!(place.apply(record) instanceof Fact.Known<String> known)) {
        return open;
      }
      if (wanted.stream().anyMatch(one -> Places.isIn(one, known.value()))) {
        return there;
      }
      return wanted.stream().anyMatch(one -> Places.isIn(known.value(), one)) ? open : elsewhere;
    };
  }

  /**
   * Passes records in a state or country that a table lists. A row for a country covers its states
   * that have no row. The issuing body is asked about any other place.
   *
   * @param issuer the issuing body
   */
  public SelectionStep<T> in(Table table, String issuer) {
    Text name = Text.phrase(table.name());
    Function<RecordEntry<T>, Set<String>> sources =
        entry -> Places.row(table, of(entry)).map(Table.Row::sources).orElse(Set.of());
    Condition<T> listed =
        Condition.<T>holds(entry -> Text.of("place.listed", Text.place(of(entry)), name))
            .restingOn(sources);
    Condition<T> excluded =
        Condition.<T>fails(
                entry -> Text.of("place.not-listed", Text.place(of(entry)), name),
                field,
                entry -> Text.of("matter.place", entry.name(), Text.place(of(entry))))
            .restingOn(sources);
    Condition<T> unlisted = Condition.open(entry -> List.of(askIssuer(entry, issuer, name)));
    return (record, application) -> {
      if (!(place.apply(record) instanceof Fact.Known<String> known)) {
        return open;
      }
      return Places.row(table, known.value())
          .map(row -> row.in() ? listed : excluded)
          .orElseGet(() -> Places.hasRowWithin(table, known.value()) ? open : unlisted);
    };
  }

  private Question askIssuer(RecordEntry<T> entry, String issuer, Text name) {
    return entry.askIssuer(
        issuer, field, Text.of("ask.count-place", issuer, Text.place(of(entry)), name));
  }
}
