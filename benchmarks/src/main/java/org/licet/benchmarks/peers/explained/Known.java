package org.licet.benchmarks.peers.explained;

import org.licet.candidate.Fact;

/** Reads facts, all of which must be known. */
final class Known {

  private Known() {}

  static <T> T of(Fact<T> fact) {
    if (fact instanceof Fact.Known<T> known) {
      return known.value();
    }
    throw new IllegalArgumentException("Something is not known of this candidate");
  }
}
