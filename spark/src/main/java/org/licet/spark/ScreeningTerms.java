package org.licet.spark;

import java.io.Serializable;
import java.time.LocalDate;
import org.licet.Evaluator;
import org.licet.candidate.AssumedFacts;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.AssumedFactsReader;
import org.licet.json.AssumedFactsWriter;
import org.licet.json.VerificationPolicyReader;
import org.licet.json.VerificationPolicyWriter;

/**
 * The policy and the assumed facts of a screening, as JSON, in which they are sent, and the start
 * of positions. Immutable.
 *
 * @param policy the policy with all its versions; empty for none
 * @param assumed the assumed facts; empty for none
 * @param start the day on which positions start; empty for the one that each opening states
 */
record ScreeningTerms(String policy, String assumed, String start) implements Serializable {

  private static final long serialVersionUID = 1L;

  static final ScreeningTerms NONE = new ScreeningTerms("", "", "");

  ScreeningTerms under(VerificationPolicy policy) {
    return new ScreeningTerms(
        policy.isEmpty() ? "" : VerificationPolicyWriter.toLine(policy), assumed, start);
  }

  ScreeningTerms assuming(AssumedFacts facts) {
    return new ScreeningTerms(
        policy, facts.isEmpty() ? "" : AssumedFactsWriter.toLine(facts), start);
  }

  ScreeningTerms startingOn(LocalDate start) {
    return new ScreeningTerms(policy, assumed, start.toString());
  }

  /** Returns an evaluator under these terms. */
  Evaluator appliedTo(Evaluator evaluator) {
    Evaluator starting = start.isEmpty() ? evaluator : evaluator.startingOn(LocalDate.parse(start));
    Evaluator assuming =
        assumed.isEmpty() ? starting : starting.assuming(AssumedFactsReader.parse(assumed));
    return policy.isEmpty() ? assuming : assuming.under(VerificationPolicyReader.parse(policy));
  }
}
