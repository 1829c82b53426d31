package org.licet.benchmarks.peers.drools;

import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Outcome;

/** Collects the criteria that are met for one person. Not thread-safe. */
public final class Met {

  private int bits;

  /** Adds a criterion. */
  public void add(Criterion criterion) {
    bits |= criterion.bit();
  }

  /** Returns the collected criteria. */
  public Outcome toOutcome() {
    return new Outcome(bits);
  }
}
