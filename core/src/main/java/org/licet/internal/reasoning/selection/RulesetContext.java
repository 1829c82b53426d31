package org.licet.internal.reasoning.selection;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.condition.Codes;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.fact.IssuerQuestions;
import org.licet.internal.reasoning.record.HeldCredential;

/**
 * The tables and names of a ruleset, which its words refer to. Thread-safe.
 *
 * @param issuer the issuing body, which decides if no source does
 * @param tables the ruleset's tables by name
 * @param facts the facts that the ruleset declares
 * @param knownCodes codes with a known meaning, none of which is another spelling of a different
 *     code: those that a table lists, and those that a word of a rule names
 * @param askedStages the stages of other credentials that words ask for
 * @param issuerQuestions the questions to issuing bodies that words ask
 */
public record RulesetContext(
    String issuer,
    Map<String, Table> tables,
    DeclaredFacts facts,
    Set<String> knownCodes,
    Set<OtherCredentials.AskedStage> askedStages,
    IssuerQuestions issuerQuestions) {

  /** Creates an instance that knows the codes of the tables. */
  public RulesetContext(String issuer, Map<String, Table> tables, DeclaredFacts facts) {
    this(
        issuer,
        tables,
        facts,
        ConcurrentHashMap.newKeySet(),
        ConcurrentHashMap.newKeySet(),
        new IssuerQuestions());
    tables.values().stream()
        .filter(table -> !Letters.isTable(table.name()))
        .forEach(table -> knownCodes.addAll(table.rows().keySet()));
  }

  @Override
  public Set<String> knownCodes() {
    return Collections.unmodifiableSet(knownCodes);
  }

  /**
   * Adds the codes that a word names to the known codes, also for words that were read before it.
   *
   * @return the known codes
   */
  public Set<String> knownWith(Collection<String> named) {
    knownCodes.addAll(named);
    return knownCodes();
  }

  /**
   * Narrows to credentials of some types that no other body issued, under all of their letters. A
   * code with an unknown meaning raises a question.
   */
  public Selection<HeldCredential> ofType(
      Selection<HeldCredential> held, Collection<String> types) {
    Letters letters = Letters.of(types, this);
    Selection<HeldCredential> ofType =
        held.where(Codes.ofType(types, letters.all(), knownWith(types)));
    return issuers().keptOf(letters.keptOf(ofType));
  }

  /** Returns all letters of a credential. */
  Set<String> lettersOf(String credential) {
    return Letters.of(List.of(credential), this).all();
  }

  /** Returns the issuers of credentials with shared letters. */
  public Issuers issuers() {
    return Issuers.of(tables);
  }

  /**
   * Returns a table of the ruleset.
   *
   * @throws IllegalArgumentException if the ruleset has no table of this name
   */
  public Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "The ruleset has no table \""
              + name
              + "\", expected one of "
              + tables.keySet().stream().sorted().toList()
              + ".");
    }
    return table;
  }
}
