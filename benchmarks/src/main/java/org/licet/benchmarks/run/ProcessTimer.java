package org.licet.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Takes the time of work on many items, in a process of its own: by the clock, and of the
 * processor, which the load of the machine hardly changes. Not thread-safe.
 */
final class ProcessTimer {

  /** Ends the titles of tables of processor time. */
  static final String PROCESSOR = ", processor time";

  private static final double NANOS_OF_A_MICRO = 1e3;

  /** The system counts processor time in steps of 10 ms, so short work is repeated. */
  private static final long LEAST_NANOS = 300_000_000;

  private final int items;

  /**
   * Creates a timer.
   *
   * @param items the count of items; each adds at least 1 to the result of the work
   */
  ProcessTimer(int items) {
    this.items = items;
  }

  /** Work on all items, with a result that depends on all of it. */
  interface Work {
    long run() throws IOException;
  }

  /** Does work and prints the microseconds of one item, unless the round is below 0. */
  void measure(String name, Work work, int round) throws IOException {
    long cpu = processor();
    long began = System.nanoTime();
    long count = 0;
    while (count == 0 || System.nanoTime() - began < LEAST_NANOS) {
      long result = work.run();
      if (result < items) {
        throw new IllegalStateException(name + " has the result " + result);
      }
      count += items;
    }
    double micros = (System.nanoTime() - began) / NANOS_OF_A_MICRO / count;
    double ofProcessor = (processor() - cpu) / NANOS_OF_A_MICRO / count;
    if (round >= 0) {
      System.out.println(name + "\t" + micros + "\t" + ofProcessor);
    }
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Takes the figures of a class that measures, in a separate process. */
  static void run(String title, Class<?> main, List<?> arguments, Figures figures)
      throws IOException {
    List<String> texts = arguments.stream().map(String::valueOf).toList();
    for (String line : Forked.lines(Rounds.OPTIONS, main, texts)) {
      String[] columns = line.split("\t", -1);
      figures.add(title, columns[0], Double.parseDouble(columns[1]));
      figures.add(title + PROCESSOR, columns[0], Double.parseDouble(columns[2]));
    }
  }
}
