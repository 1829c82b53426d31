package org.licet.internal.reasoning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licet.candidate.Candidate;
import org.licet.candidate.Facts;
import org.licet.candidate.Field;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.RecordType;

/** The facts that a ruleset declares. Immutable and thread-safe. */
public final class DeclaredFacts {

  /** No facts. */
  public static final DeclaredFacts NONE = new DeclaredFacts(Map.of());

  private final Map<String, DeclaredFact> byName;

  private DeclaredFacts(Map<String, DeclaredFact> byName) {
    this.byName = byName;
  }

  static DeclaredFacts of(Collection<FactDefinition> definitions) {
    Map<String, DeclaredFact> byName = new TreeMap<>();
    definitions.stream().map(FactDefinition::declared).forEach(one -> byName.put(one.name(), one));
    return new DeclaredFacts(byName);
  }

  /** Returns the facts, in the order of their names. */
  public List<DeclaredFact> all() {
    return List.copyOf(byName.values());
  }

  /**
   * Returns a fact of records.
   *
   * @param place the list of the records, such as {@code employment}
   * @param type the type that it must have
   * @throws IllegalArgumentException if the ruleset declares no such fact
   */
  public DeclaredFact of(String place, String name, DeclaredFact.Type... type) {
    DeclaredFact fact = byName.get(name);
    if (fact == null || !fact.of().contains(place)) {
      throw new IllegalArgumentException(
          "The ruleset declares no fact \"%s\" of %s, only %s"
              .formatted(
                  name,
                  place,
                  all().stream()
                      .filter(one -> one.of().contains(place))
                      .map(DeclaredFact::name)
                      .toList()));
    }
    if (!List.of(type).contains(fact.type())) {
      throw new IllegalArgumentException(
          "The fact %s is %s, expected %s".formatted(name, fact.type(), List.of(type)));
    }
    return fact;
  }

  /**
   * Requires that every fact of a candidate has its declared type.
   *
   * @throws Mistyped if one has not
   */
  public void check(Candidate candidate) {
    if (byName.isEmpty()) {
      return;
    }
    check(candidate.facts(), DeclaredFact.CANDIDATE, "/");
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records) {
        checkAll(candidate, records);
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        checkInner(candidate, inner);
      }
    }
  }

  private <E> void checkAll(Candidate candidate, Field.Records<Candidate, E> records) {
    List<E> entries = records.of(candidate).entries();
    for (int i = 0; i < entries.size(); i++) {
      check(
          facts(records.type(), entries.get(i)),
          records.name(),
          "/" + records.name() + "/" + i + "/");
    }
  }

  private <E> void checkInner(Candidate candidate, Field.Inner<Candidate, E> inner) {
    check(facts(inner.type(), inner.of(candidate)), inner.name(), "/" + inner.name() + "/");
  }

  private static <E> Facts facts(RecordType<E> type, E record) {
    for (Field<E> field : type.fields()) {
      if (field instanceof Field.Declared<E> declared) {
        return declared.of(record);
      }
    }
    return Facts.NONE;
  }

  private void check(Facts facts, String place, String at) {
    if (facts.isEmpty()) {
      return;
    }
    for (String name : facts.names()) {
      DeclaredFact fact = byName.get(name);
      if (fact != null && fact.of().contains(place)) {
        try {
          fact.check(facts);
        } catch (InvalidFactException e) {
          throw new Mistyped(at + e.field(), e);
        }
      }
    }
  }

  /** Thrown for a fact of another type than the ruleset declares. */
  public static final class Mistyped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    Mistyped(String pointer, InvalidFactException cause) {
      super(cause.getMessage(), cause);
      this.pointer = pointer;
    }

    /** Returns the JSON pointer to the value. */
    public String pointer() {
      return pointer;
    }
  }
}
