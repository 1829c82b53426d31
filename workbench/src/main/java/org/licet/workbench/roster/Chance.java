package org.licet.workbench.roster;

import java.util.List;
import java.util.Random;

/**
 * Random choices of one row, the same on every machine and JDK: the algorithm of {@link Random} is
 * part of its contract. Not thread-safe.
 */
final class Chance {

  private final Random random;

  Chance(long seed, long row) {
    long bits = seed * 0x9E3779B97F4A7C15L + row;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    this.random = new Random(bits ^ (bits >>> 31));
  }

  /** Returns true with a probability in thousandths. */
  boolean happens(int inThousand) {
    return random.nextInt(1_000) < inThousand;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
