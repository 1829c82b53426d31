package org.licet.internal.reasoning.fact;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Facts;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;

/**
 * The declared facts in one record of a candidate. Immutable and thread-safe.
 *
 * @param facts the facts, at least one
 * @param place the list of the record, such as {@code employment}, {@code conduct}, or {@link
 *     DeclaredFact#CANDIDATE}
 * @param at the JSON pointer of the record, with a slash at the end
 */
public record CarriedFacts(Facts facts, String place, String at) {

  /** Visits every record of a candidate that carries facts, in the order of the format. */
  static void visit(Candidate candidate, Consumer<CarriedFacts> visitor) {
    visit(candidate, any -> true, visitor);
  }

  /**
   * Visits the records of a candidate that carry facts, in the order of the format.
   *
   * @param places the lists to look at, and {@code conduct}
   */
  static void visit(Candidate candidate, Predicate<String> places, Consumer<CarriedFacts> visitor) {
    visit(candidate.facts(), DeclaredFact.CANDIDATE, "/", visitor);
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (!places.test(field.name())) {
        continue;
      }
      if (field instanceof Field.Records<Candidate, ?> records) {
        visitAll(candidate, records, visitor);
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        visitInner(candidate, inner, visitor);
      }
    }
  }

  private static <E> void visitAll(
      Candidate candidate, Field.Records<Candidate, E> records, Consumer<CarriedFacts> visitor) {
    List<E> entries = records.of(candidate).entries();
    Field.Declared<E> declared = declared(records.type());
    for (int i = 0; declared != null && i < entries.size(); i++) {
      Facts facts = declared.of(entries.get(i));
      if (!facts.isEmpty()) {
        visit(facts, records.name(), "/" + records.name() + "/" + i + "/", visitor);
      }
    }
  }

  private static <E> void visitInner(
      Candidate candidate, Field.Inner<Candidate, E> inner, Consumer<CarriedFacts> visitor) {
    visit(
        facts(inner.type(), inner.of(candidate)), inner.name(), "/" + inner.name() + "/", visitor);
  }

  /**
   * Returns the facts of every record of a place, also of those that state none.
   *
   * @param place a list, {@code conduct}, or {@link DeclaredFact#CANDIDATE}
   */
  public static List<Facts> of(Candidate candidate, String place) {
    if (place.equals(DeclaredFact.CANDIDATE)) {
      return List.of(candidate.facts());
    }
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field.name().equals(place)) {
        return of(candidate, field);
      }
    }
    return List.of();
  }

  private static List<Facts> of(Candidate candidate, Field<Candidate> field) {
    if (field instanceof Field.Records<Candidate, ?> records) {
      return ofAll(candidate, records);
    }
    return field instanceof Field.Inner<Candidate, ?> inner
        ? List.of(ofInner(candidate, inner))
        : List.of();
  }

  private static <E> List<Facts> ofAll(Candidate candidate, Field.Records<Candidate, E> records) {
    return records.of(candidate).entries().stream()
        .map(entry -> facts(records.type(), entry))
        .toList();
  }

  private static <E> Facts ofInner(Candidate candidate, Field.Inner<Candidate, E> inner) {
    return facts(inner.type(), inner.of(candidate));
  }

  private static void visit(Facts facts, String place, String at, Consumer<CarriedFacts> visitor) {
    if (!facts.isEmpty()) {
      visitor.accept(new CarriedFacts(facts, place, at));
    }
  }

  private static <E> Facts facts(RecordType<E> type, E record) {
    Field.Declared<E> declared = declared(type);
    return declared == null ? Facts.NONE : declared.of(record);
  }

  private static <E> Field.@Nullable Declared<E> declared(RecordType<E> type) {
    for (Field<E> field : type.fields()) {
      if (field instanceof Field.Declared<E> declared) {
        return declared;
      }
    }
    return null;
  }
}
