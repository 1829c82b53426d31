package org.licet.rule;

import org.licet.reasoning.Tally;

/** Something counted, from what is certain to what is possible. Immutable and thread-safe. */
public final class Amount {

  private final Tally tally;

  Amount(Tally tally) {
    this.tally = tally;
  }

  /** Names what is counted, as the finding shows it: "months under a CCM". */
  public Amount called(String name) {
    return new Amount(tally.called(name));
  }

  /** Holds if there is at least so much. */
  public Answer atLeast(int threshold) {
    return new Answer(tally.atLeast(threshold));
  }

  /** Holds if there is less than so much: "fewer than 3 sittings". */
  public Answer fewerThan(int threshold) {
    return new Answer(tally.fewerThan(threshold));
  }
}
