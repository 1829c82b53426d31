package org.licet.benchmarks.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs rounds in which every contender has its turn, each time in a separate process. Every
 * iteration of every round is a figure, and the median ignores moments at which the machine was
 * busy.
 */
final class Rounds {

  /** The bytes allocated for one person. */
  static final String ALLOCATED = "allocated, bytes a person";

  /** The options of a process that is measured in a warm JVM. */
  static final List<String> OPTIONS =
      List.of(
          "-Xms1g",
          "-Xmx1g",
          "-XX:+UseParallelGC",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

  private static final double NANOS_OF_A_MICRO = 1_000;
  private static final String RATE = "gc.alloc.rate.norm";

  private final int rounds;
  private final int warmUps;
  private final int iterations;
  private final long millis;
  private final List<String> jvmOptions;

  Rounds(int rounds, int warmUps, int iterations, long millis) {
    this(rounds, warmUps, iterations, millis, OPTIONS);
  }

  Rounds(int rounds, int warmUps, int iterations, long millis, List<String> jvmOptions) {
    this.jvmOptions = List.copyOf(jvmOptions);
    this.rounds = rounds;
    this.warmUps = warmUps;
    this.iterations = iterations;
    this.millis = millis;
  }

  void run(List<String> contenders, List<Measure> measures, Figures figures)
      throws RunnerException {
    for (int round = 0; round < rounds; round++) {
      List<String> order = new ArrayList<>(contenders);
      Collections.rotate(order, round);
      for (Measure measure : measures) {
        for (String contender : order) {
          run(contender, measure, figures);
          System.err.printf(
              "round %d of %d: %s, %s: %.2f%n",
              round + 1,
              rounds,
              measure.title(),
              contender,
              figures.of(measure.title(), contender).median());
        }
      }
    }
  }

  private void run(String contender, Measure measure, Figures figures) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(Judging.class.getName() + "." + measure.method() + "$")
            .param("contender", contender)
            .threads(measure.threads())
            .forks(1)
            .warmupIterations(warmUps)
            .warmupTime(TimeValue.milliseconds(millis))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.milliseconds(millis))
            .jvmArgs(jvmOptions.toArray(String[]::new))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      for (IterationResult iteration : result.getAggregatedResult().getIterationResults()) {
        // the time per person over all threads: the average of a thread, divided by the number of
        // threads
        double micros =
            iteration.getPrimaryResult().getScore() / NANOS_OF_A_MICRO / measure.threads();
        figures.add(measure.title(), contender, micros);
      }
      Result<?> allocated = result.getSecondaryResults().get(RATE);
      if (allocated != null && measure.threads() == 1) {
        figures.add(
            measure == Measure.ONE ? ALLOCATED + ", one alone" : ALLOCATED + ", screening",
            contender,
            allocated.getScore());
      }
    }
  }
}
