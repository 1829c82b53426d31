package org.licet.benchmarks.run;

/** Times work that is done again and again in this process. */
final class Warm {

  private static final double NANOS_OF_A_MILLI = 1e6;

  private Warm() {}

  /** Returns how many milliseconds a piece of work takes. */
  static double millis(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS_OF_A_MILLI;
  }

  /** Does a piece of work until the time has passed. */
  static void up(Runnable work, double millis) {
    long began = System.nanoTime();
    do {
      work.run();
    } while ((System.nanoTime() - began) / NANOS_OF_A_MILLI < millis);
  }
}
