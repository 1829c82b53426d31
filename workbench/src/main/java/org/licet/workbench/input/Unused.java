package org.licet.workbench.input;

import java.util.List;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.UnaskedRuling;
import org.licet.evaluation.UndeclaredFact;

/**
 * Statements of a candidate that no loaded rules use.
 *
 * @param facts facts that no ruleset declares
 * @param rulings decisions that no ruleset asks for
 */
public record Unused(List<UndeclaredFact> facts, List<UnaskedRuling> rulings) {

  /** Returns the statements of a candidate that no rule reads. */
  public static Unused of(Evaluator evaluator, Candidate candidate) {
    return new Unused(evaluator.undeclaredFacts(candidate), evaluator.unaskedRulings(candidate));
  }

  /** Returns whether the rules can use all statements. */
  public boolean isEmpty() {
    return facts.isEmpty() && rulings.isEmpty();
  }
}
