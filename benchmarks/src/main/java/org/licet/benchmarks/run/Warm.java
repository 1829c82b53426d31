package org.licet.benchmarks.run;

/** Times repeated work in this process. */
final class Warm {

  private static final double NANOS_OF_A_MILLI = 1e6;

  private Warm() {}

  /** Returns the milliseconds that a task takes. */
  static double millis(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS_OF_A_MILLI;
  }

  /** Repeats a task for some time. */
  static void up(Runnable work, double millis) {
    long began = System.nanoTime();
    do {
      work.run();
    } while ((System.nanoTime() - began) / NANOS_OF_A_MILLI < millis);
  }
}
