package org.licet.internal.reasoning.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.InvalidFactException;
import org.licet.evaluation.UndeclaredFact;

/** The facts that a ruleset declares. Immutable and thread-safe. */
public final class DeclaredFacts {

  /** No facts. */
  public static final DeclaredFacts NONE = new DeclaredFacts(Map.of());

  private final Map<String, DeclaredFact> byName;

  /** The records that the facts are of. */
  private final Set<String> places;

  private DeclaredFacts(Map<String, DeclaredFact> byName) {
    this.byName = byName;
    this.places =
        byName.values().stream()
            .flatMap(fact -> fact.of().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the facts of one or several rulesets.
   *
   * @throws Contradiction if a name is declared differently
   */
  public static DeclaredFacts of(Collection<DeclaredFact> facts) {
    Map<String, DeclaredFact> byName = new TreeMap<>();
    for (DeclaredFact fact : facts) {
      byName.merge(fact.name(), fact, DeclaredFacts::joined);
    }
    return new DeclaredFacts(byName);
  }

  private static DeclaredFact joined(DeclaredFact one, DeclaredFact other) {
    if (!one.agrees(other)) {
      throw new Contradiction(one, other);
    }
    return one.alsoOf(other);
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
    CarriedFacts.visit(candidate, places::contains, this::check);
  }

  private void check(CarriedFacts carried) {
    for (String name : carried.facts().names()) {
      DeclaredFact fact = byName.get(name);
      if (fact != null && fact.of().contains(carried.place())) {
        try {
          fact.check(carried.facts());
        } catch (InvalidFactException e) {
          throw new Mistyped(carried.at() + e.field(), e);
        }
      }
    }
  }

  private boolean declares(String place, String name) {
    DeclaredFact fact = byName.get(name);
    return fact != null && fact.of().contains(place);
  }

  /** Returns the facts of a candidate that are not declared, in the order of the format. */
  public List<UndeclaredFact> missing(Candidate candidate) {
    List<UndeclaredFact> missing = new ArrayList<>();
    CarriedFacts.visit(
        candidate,
        carried -> {
          for (String name : carried.facts().names()) {
            if (!declares(carried.place(), name)) {
              missing.add(
                  UndeclaredFact.of(name, carried.place(), carried.at() + DeclaredFact.path(name)));
            }
          }
        });
    return List.copyOf(missing);
  }

  /**
   * Returns these facts and those of another ruleset.
   *
   * @throws Contradiction if both declare one name differently
   */
  public DeclaredFacts and(DeclaredFacts other) {
    return of(Stream.concat(byName.values().stream(), other.byName.values().stream()).toList());
  }

  /** Thrown for a name that two rulesets declare differently. */
  public static final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    Contradiction(DeclaredFact one, DeclaredFact other) {
      super(
          "One declares the fact %s as %s, the other as %s"
              .formatted(one.name(), one.shown(), other.shown()));
      this.name = one.name();
    }

    /** Returns the name of the fact. */
    public String name() {
      return name;
    }
  }

  /** Thrown for a fact or an answer of another type than the ruleset declares. */
  public static final class Mistyped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    Mistyped(String pointer, InvalidFactException cause) {
      super(cause.getMessage(), cause);
      this.pointer = pointer;
    }

    Mistyped(String pointer, String message) {
      super(message);
      this.pointer = pointer;
    }

    /** Returns the JSON pointer to the value. */
    public String pointer() {
      return pointer;
    }
  }
}
