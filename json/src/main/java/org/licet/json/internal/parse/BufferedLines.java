package org.licet.json.internal.parse;

import java.io.IOException;

/** Lines that are taken in pieces from a buffer, which is filled again and again. */
abstract class BufferedLines implements Lines {

  private int next;
  private int end;
  private long number;

  /**
   * Starts before the first line.
   *
   * @param first the number of the first line
   */
  BufferedLines(long first) {
    this.number = first - 1;
  }

  /**
   * Fills the buffer. Returns the new number of elements in it, negative at the end of the text.
   */
  abstract int read() throws IOException;

  /** Returns the place of the first line end in a part of the buffer, or else the part's end. */
  abstract int endOfLine(int from, int to);

  @Override
  public final long number() {
    return number;
  }

  /** Counts a line. Returns its number. */
  final long count() {
    return ++number;
  }

  /** Returns whether there is more text. Fills the buffer if all of it is taken. */
  final boolean fill() throws IOException {
    while (next == end) {
      next = 0;
      end = Math.max(0, read());
      if (end == 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns where the next piece of the line begins. */
  final int begin() {
    return next;
  }

  /** Returns where the next piece of the line ends. */
  final int stop() {
    return endOfLine(next, end);
  }

  /** Takes the next piece, and the line end after it. Returns whether there was one. */
  final boolean takeTo(int stop) {
    next = stop;
    if (stop < end) {
      next++;
      return true;
    }
    return false;
  }
}
