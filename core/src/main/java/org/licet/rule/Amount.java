package org.licet.rule;

import org.licet.internal.reasoning.AmountReasoning;

/**
 * A counted amount, as a range from what is certain to what is possible. Immutable and thread-safe.
 */
public final class Amount {

  private final AmountReasoning tally;

  Amount(AmountReasoning tally) {
    this.tally = tally;
  }

  /** Names the amount, as findings show it: "months under a CCM". */
  public Amount called(String name) {
    return new Amount(tally.called(name));
  }

  /** Holds if the amount is at least the threshold. */
  public Answer atLeast(int threshold) {
    return new Answer(tally.atLeast(threshold));
  }

  /** Holds if the amount is less than the threshold: "fewer than 3 attempts". */
  public Answer fewerThan(int threshold) {
    return new Answer(tally.fewerThan(threshold));
  }
}
