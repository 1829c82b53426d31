package org.licet.benchmarks.peers.explained;

import org.licet.candidate.Fact;

/** Facts that are all known. */
final class Known {

  private Known() {}

  static <T> T of(Fact<T> fact) {
    if (fact instanceof Fact.Known<T> known) {
      return known.value();
    }
    throw new IllegalArgumentException("Something is not known of this candidate");
  }
}
