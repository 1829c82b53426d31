package org.licet.internal.reasoning.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.licet.internal.reasoning.record.SelectionStep;

/**
 * A fact of records that rules name: one that a ruleset declares, or a field of the candidate
 * format. Implementations are immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public sealed interface NamedFact<T> permits FactSteps, FieldSteps {

  /** Passes records of which the fact is so, or is not so. */
  SelectionStep<T> is(boolean wanted);

  /** Passes records whose number lies within bounds. */
  SelectionStep<T> within(Predicate<BigDecimal> bounds);

  /**
   * Passes records with one of some codes. An unknown code may be a different spelling of one of
   * them, and raises a question.
   *
   * @param known codes that are known to be what they say
   */
  SelectionStep<T> oneOf(List<String> wanted, Set<String> known);
}
