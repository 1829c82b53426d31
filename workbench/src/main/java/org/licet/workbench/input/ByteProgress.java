package org.licet.workbench.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.licet.workbench.terminal.Progress;

/**
 * A stream that shows reading progress on a terminal, with candidates per second and the remaining
 * time. Not thread-safe.
 */
public final class ByteProgress extends FilterInputStream {

  private static final double NANOS_OF_A_SECOND = 1e9;
  private static final double SECONDS_BETWEEN = 0.2;

  private final long all;
  private final Progress bar;
  private final LongSupplier nanos;
  private final long began;
  private long read;
  private long candidates;
  private double shownAt;

  public ByteProgress(InputStream bytes, long all, Progress bar, LongSupplier nanos) {
    super(bytes);
    this.all = all;
    this.bar = bar;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /**
   * Starts to measure.
   *
   * @param all the count of bytes, or 0 if it is unknown
   */
  public static ByteProgress of(InputStream bytes, long all, Progress bar) {
    return new ByteProgress(bytes, all, bar, System::nanoTime);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    read += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int more = super.read(to, offset, length);
    read += Math.max(0, more);
    return more;
  }

  /** Adds bytes that were read in another way. */
  public void add(long bytes) {
    read += bytes;
  }

  /** Returns the count of bytes read. */
  public long position() {
    return read;
  }

  /** Adds to the count of finished candidates and shows it. */
  public void show(long more) {
    candidates += more;
    double seconds = (nanos.getAsLong() - began) / NANOS_OF_A_SECOND;
    if (seconds - shownAt > SECONDS_BETWEEN) {
      shownAt = seconds;
      String rate =
          String.format(Locale.ROOT, "%,d, %,.0f a second", candidates, candidates / seconds);
      if (all == 0 || read == 0) {
        bar.remark(rate);
      } else {
        double left = seconds * Math.max(0, all - read) / read;
        bar.at(Math.min(read, all), String.format(Locale.ROOT, "%s, %.0f s left", rate, left));
      }
    }
  }

  /** Removes the bar to make room for other output. */
  public void clear() {
    bar.clear();
  }

  @Override
  public void close() throws IOException {
    bar.close();
    super.close();
  }
}
