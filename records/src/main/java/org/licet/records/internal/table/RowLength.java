package org.licet.records.internal.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.licet.json.CandidateLimits;

/**
 * Bounds the length of a row of CSV, which the parser keeps in memory. A missing quote turns the
 * rest of a file into one row. Not thread-safe.
 */
final class RowLength extends FilterReader {

  /** The characters after a row that the parser may read ahead. */
  private static final int LOOK_AHEAD = 1 << 14;

  private final CandidateLimits limits;
  private long line = 1;
  private long characters;

  RowLength(Reader text, CandidateLimits limits) {
    super(text);
    this.limits = limits;
  }

  /** Begins a row at a line. */
  void begin(long at) {
    line = at;
    characters = 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(char[] text, int from, int most) throws IOException {
    int count = super.read(text, from, most);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) throws TableException {
    characters += more;
    if (characters - LOOK_AHEAD > limits.candidateLength()) {
      throw new TableException(
          "The row at line %d is longer than %,d characters. A quote (\") may be missing.%s"
              .formatted(
                  line,
                  limits.candidateLength(),
                  limits.advice(CandidateLimits.Limited.CANDIDATE)));
    }
  }
}
