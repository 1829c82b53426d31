package org.licet.reasoning;

import java.util.List;

/** Adds up stretches of work. Implementations are immutable and thread-safe. */
interface Count {

  /** Returns how much stretches come to. */
  double of(List<Stretch> stretches);

  /**
   * Returns the least that stretches come to if others may join some of them.
   *
   * @param joints between how many of them
   */
  double atLeast(List<Stretch> stretches, int joints);

  /**
   * Returns the most that stretches come to if some may turn out to be parted.
   *
   * @param joints in how many places
   */
  double atMost(List<Stretch> stretches, int joints);
}
