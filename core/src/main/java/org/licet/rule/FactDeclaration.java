package org.licet.rule;

import java.util.List;
import java.util.Set;
import org.licet.internal.reasoning.definition.FactDefinition;
import org.licet.internal.reasoning.fact.DeclaredFact;

/**
 * A fact that the rules need and the candidate format has no field for. Candidates carry it under
 * {@code facts}. Not thread-safe.
 *
 * <pre>{@code
 * $ruleset.fact("ADULT_ONCOLOGY").of("employment")
 *         .yesNo("Is {0} in adult oncology?")
 *         .source("S1");
 * }</pre>
 */
public final class FactDeclaration {

  private final FactDefinition fact;

  FactDeclaration(FactDefinition fact) {
    this.fact = fact;
  }

  /**
   * Names the records that carry it: {@code "employment"}, {@code "licenses"} or another list of
   * the candidate format, {@code "conduct"}, or {@code "candidate"}.
   */
  public FactDeclaration of(String... records) {
    List.of(records).forEach(fact::of);
    return this;
  }

  /** Asks a question that yes or no answers. {@code {0}} stands for the name of the record. */
  public FactDeclaration yesNo(String question) {
    return asks(DeclaredFact.Type.YES_NO, question);
  }

  /** Asks for a number. {@code {0}} stands for the name of the record. */
  public FactDeclaration number(String question) {
    return asks(DeclaredFact.Type.NUMBER, question);
  }

  /** Asks for a date. {@code {0}} stands for the name of the record. */
  public FactDeclaration date(String question) {
    return asks(DeclaredFact.Type.DATE, question);
  }

  /** Asks for a code. {@code {0}} stands for the name of the record. */
  public FactDeclaration code(String question) {
    return asks(DeclaredFact.Type.CODE, question);
  }

  /** Asks for a complete list of codes. {@code {0}} stands for the name of the record. */
  public FactDeclaration codes(String question) {
    return asks(DeclaredFact.Type.CODES, question);
  }

  private FactDeclaration asks(DeclaredFact.Type type, String question) {
    fact.asks(type, question);
    return this;
  }

  /** Lists codes that the fact can have. Any other code becomes a question where it matters. */
  public FactDeclaration values(String... values) {
    fact.codes(List.of(values));
    return this;
  }

  /**
   * Sets the name of the fact in findings: "adult oncology". The default is the code in lower case.
   */
  public FactDeclaration called(String label) {
    fact.called(label);
    return this;
  }

  /** Names its sources, as ids separated by commas. */
  public FactDeclaration source(String ids) {
    fact.source(Set.of(ids.strip().split("\\s*,\\s*")));
    return this;
  }
}
