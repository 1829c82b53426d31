package org.licet.workbench.population;

import java.util.Iterator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.licet.json.CandidateReading;

/**
 * Candidates with an estimate of the memory that they and their results need. The estimate uses
 * their text and earlier results. Sparse records have long results. Not thread-safe.
 */
public final class MeasuredReadings implements Iterator<MeasuredReadings.Measured> {

  /** The share of memory reserved for rules and for the explanations of single candidates. */
  private static final long SHARE = 4;

  /** The bytes of memory per byte of input: for text, parsed values and the candidate. */
  private static final double READING = 10;

  /** The first estimate of result bytes per byte of input, for one credential. */
  private static final double RESULTS = 100;

  /**
   * A candidate.
   *
   * @param bytes the bytes read for it; text is read in blocks, which makes only sums exact for
   *     several together
   * @param memory the estimated bytes of memory for it and its results
   */
  public record Measured(Supplier<CandidateReading> reading, long bytes, long memory) {}

  private final Iterator<Supplier<CandidateReading>> readings;
  private final LongSupplier position;
  private final double unseen;
  private double seen;
  private long before;

  /**
   * Measures candidates.
   *
   * @param position returns the count of bytes read
   * @param credentials the count of credentials to evaluate
   */
  public MeasuredReadings(
      Iterator<Supplier<CandidateReading>> readings, LongSupplier position, int credentials) {
    this.readings = readings;
    this.position = position;
    this.unseen = RESULTS * credentials;
  }

  /** Returns the bytes of memory available to all candidates in progress. */
  public static long room() {
    return Runtime.getRuntime().maxMemory() / SHARE;
  }

  /** Records the length of the results of some candidates. */
  public void note(long bytes, long characters) {
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
