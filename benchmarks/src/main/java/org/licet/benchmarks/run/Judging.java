package org.licet.benchmarks.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures a contender per person: for a population, and for one person alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Judging {

  /** The count of people to evaluate at once: Licet's own batch size. */
  static final int BATCH = 128;

  private static final int BATCHES = 64;
  private static final int PEOPLE = BATCH * BATCHES;

  /** One of {@link Contender#names()}. */
  @Param("licet")
  public String contender = "";

  private Contender contending = Contender.of(Contender.LICET, 0);

  /** The position of a thread among the people. */
  @State(Scope.Thread)
  public static class Turn {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private int next = THREADS.getAndIncrement() * (PEOPLE / 2);

    /** Returns the next person or the first of the next people. */
    int after(int count) {
      int from = next % PEOPLE;
      next = from + count;
      return from;
    }
  }

  /** Prepares the contender. */
  @Setup
  public void prepare() {
    contending = Contender.of(contender, PEOPLE);
  }

  /** Evaluates a population, per person. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long screening(Turn turn) {
    return contending.screen(turn.after(BATCH), BATCH);
  }

  /** Evaluates one person. */
  @Benchmark
  public long one(Turn turn) {
    return contending.judge(turn.after(1));
  }
}
