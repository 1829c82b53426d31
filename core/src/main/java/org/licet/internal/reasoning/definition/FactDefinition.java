package org.licet.internal.reasoning.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.internal.reasoning.fact.DeclaredFact;

/**
 * A fact that a ruleset declares, collected while the defining rules fire. Mutable and not
 * thread-safe.
 */
public final class FactDefinition {

  private final String name;
  private final List<String> of = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private DeclaredFact.@Nullable Type type;
  private String label;
  private String question = "";
  private Set<String> sources = Set.of();

  FactDefinition(String name) {
    this.name = name;
    this.label = DeclaredFact.label(name);
  }

  /**
   * Adds a place that carries the fact.
   *
   * @throws IllegalArgumentException if no fact can be carried there
   */
  public void of(String place) {
    if (!Candidate.carriers().contains(place)) {
      throw new IllegalArgumentException(
          "The fact %s is of \"%s\", expected one of %s"
              .formatted(name, place, String.join(", ", Candidate.carriers())));
    }
    of.add(place);
  }

  /**
   * Sets the type and the question.
   *
   * @throws IllegalArgumentException if they are set already
   */
  public void asks(DeclaredFact.Type type, String question) {
    if (this.type != null) {
      throw new IllegalArgumentException(
          "The fact " + name + " has two questions; declare it once");
    }
    this.type = type;
    this.question = question;
  }

  /** Sets what the fact is called. */
  public void called(String label) {
    this.label = label;
  }

  /** Adds codes that it is known to have. */
  public void codes(List<String> known) {
    codes.addAll(known);
  }

  /** Sets the sources that name it. */
  public void source(Set<String> ids) {
    sources = ids;
  }

  /**
   * Returns the declaration.
   *
   * @throws IllegalArgumentException if something is missing
   */
  DeclaredFact declared() {
    if (of.isEmpty()) {
      throw new IllegalArgumentException(
          "The fact %s is of no record; add .of(\"employment\") or another of %s"
              .formatted(name, String.join(", ", Candidate.carriers())));
    }
    if (type == null) {
      throw new IllegalArgumentException(
          "The fact %s has no question; add .yesNo(\"Is {0} ...?\"), .number, .date, .code or .codes"
              .formatted(name));
    }
    return new DeclaredFact(
        name, List.copyOf(of), type, label, question, List.copyOf(codes), Set.copyOf(sources));
  }
}
