package org.licet.testkit.internal.population;

/**
 * A pseudorandom generator with the same numbers for the same seed on every machine and JDK, which
 * the JDK's own generators do not promise across releases. The algorithm is SplitMix64 (Steele, Lea
 * and Flood, "Fast Splittable Pseudorandom Number Generators", 2014), with whole numbers only. Not
 * thread-safe: each candidate has its own.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * Creates the dice of one candidate of a population.
   *
   * @param stream the number of the dice among those of the same candidate
   */
  Dice(long seed, long number, int stream) {
    this.state = mixed(mixed(mixed(seed + GOLDEN_GAMMA) + number) + stream);
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns a number from 0 to the bound minus 1. The bound is at least 1. */
  int below(int bound) {
    state += GOLDEN_GAMMA;
    return (int) (((mixed(state) >>> 32) * bound) >>> 32);
  }

  /**
   * Returns a number between two bounds, both included. Returns the first bound if it is not the
   * smaller one.
   */
  int between(int from, int to) {
    return to <= from ? from : from + below(to - from + 1);
  }

  /** Returns true with a probability in thousandths. */
  boolean happens(int inThousand) {
    return below(1000) < inThousand;
  }
}
