package org.licet.workbench.population;

import java.util.Iterator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.licet.json.CandidateReading;

/**
 * Candidates with an estimate of the memory that they and their results need. The estimate uses
 * their text and earlier results. Sparse records have long results. Not thread-safe.
 */
final class MeasuredReadings implements Iterator<MeasuredReadings.Measured> {

  /** Of the memory there is, what is left to rules and to the explanations of single candidates. */
  private static final long SHARE = 4;

  /** What reading takes for a byte: the text, what it is parsed to, and the candidate. */
  private static final double READING = 10;

  /** What the results for one credential are taken to be for a byte before any are seen. */
  private static final double RESULTS = 100;

  /**
   * A candidate.
   *
   * @param bytes how much text was read for it; text is read in blocks, so that it is right for
   *     several together
   * @param memory how many bytes of memory it may take, with its results
   */
  record Measured(Supplier<CandidateReading> reading, long bytes, long memory) {}

  private final Iterator<Supplier<CandidateReading>> readings;
  private final LongSupplier position;
  private final double unseen;
  private double seen;
  private long before;

  /**
   * Measures candidates.
   *
   * @param position tells how many bytes of the text are read
   * @param credentials how many they are evaluated for
   */
  MeasuredReadings(
      Iterator<Supplier<CandidateReading>> readings, LongSupplier position, int credentials) {
    this.readings = readings;
    this.position = position;
    this.unseen = RESULTS * credentials;
  }

  /** Returns how many bytes of memory everything in progress may take. */
  static long room() {
    return Runtime.getRuntime().maxMemory() / SHARE;
  }

  /** Takes note of how long the results of some candidates were. */
  void note(long bytes, long characters) {
    seen = Math.max(seen, (characters + 1.0) / Math.max(1, bytes));
  }

  @Override
  public boolean hasNext() {
    return readings.hasNext();
  }

  @Override
  public Measured next() {
    Supplier<CandidateReading> reading = readings.next();
    long bytes = position.getAsLong() - before;
    before += bytes;
    double results = seen == 0 ? unseen : seen;
    return new Measured(reading, bytes, (long) (bytes * (READING + results)));
  }
}
