package org.licet.rule;

import java.util.List;
import org.licet.internal.reasoning.person.ResidenceReasoning;
import org.licet.internal.reasoning.selection.RulesetContext;

/**
 * The state or country where the candidate lives today. For a day in the past, the residence of
 * today counts, and the finding shows this assumption. Immutable and thread-safe.
 */
public final class Residence {

  private final RulesetContext basis;

  Residence(RulesetContext basis) {
    this.basis = basis;
  }

  /**
   * Holds if the candidate lives in one of the states or countries: {@code "US-TX"} (ISO 3166-2) or
   * {@code "US"} (ISO 3166-1), which includes its states and territories.
   */
  public Answer isIn(String... places) {
    return new Answer(ResidenceReasoning.in(List.of(places)));
  }

  /**
   * Holds if the candidate lives in a state or country that a table of the ruleset lists. A row for
   * a country covers its states that have no row. Licet asks the issuing body about any other
   * place.
   */
  public Answer isInOneOf(String table) {
    return new Answer(ResidenceReasoning.in(basis.table(table), basis.issuer()));
  }
}
