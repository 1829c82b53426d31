package org.licet.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, one at a time; a line that is too long to be a candidate is not kept. */
final class Lines implements Closeable {

  /** The most characters that a line may have. */
  static final int LONGEST = 1 << 24;

  /**
   * A line without its end.
   *
   * @param number the number of the line, from 1
   * @param content what stands there, or empty if it is too long
   */
  record Line(long number, Optional<String> content) {}

  private final Reader text;
  private final char[] buffer = new char[1 << 13];
  private int next;
  private int end;
  private long number;

  Lines(Reader text) {
    this.text = text;
  }

  /** Returns the number of the line that was read last, 0 before the first. */
  long number() {
    return number;
  }

  /** Returns the next line, or empty if there are no more. */
  Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    while (fill()) {
      int stop = endOfLine();
      tooLong |= line.length() + (stop - next) > LONGEST;
      if (!tooLong) {
        line.append(buffer, next, stop - next);
      }
      next = stop;
      if (stop < end) {
        next++;
        break;
      }
    }
    number++;
    return Optional.of(new Line(number, tooLong ? Optional.empty() : Optional.of(line.toString())));
  }

  private boolean fill() throws IOException {
    while (next == end) {
      next = 0;
      end = Math.max(0, text.read(buffer));
      if (end == 0) {
        return false;
      }
    }
    return true;
  }

  private int endOfLine() {
    int at = next;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
