package org.licet.workbench.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines that a person types. A terminal that is closed ends them. Not thread-safe. */
final class AnswerLines {

  /** The longest answer, in characters. */
  static final int LONGEST = 10_000;

  private final Reader in;

  AnswerLines(Reader in) {
    this.in = in;
  }

  /** Returns the next line; empty at the end. Of a line that is too long, only the begin. */
  Optional<String> next() {
    StringBuilder line = new StringBuilder();
    try {
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      while (c >= 0 && c != '\n') {
        if (line.length() <= LONGEST) {
          line.append((char) c);
        }
        c = in.read();
      }
    } catch (IOException e) {
      return Optional.empty(); // the terminal is closed
    }
    return Optional.of(line.toString());
  }
}
