package org.licet.json.internal.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads the lines of decoded text. It keeps only the two ends of a line that is too long. */
public final class TextLines extends BufferedLines {

  /** The length of the end that is kept of a line that is too long. */
  private static final int LONGEST_END = 200;

  private final Reader text;
  private final int longest;
  private final char[] buffer = new char[1 << 13];

  /**
   * Reads a text.
   *
   * @param first the number of the first line
   * @param longest the most characters of a line to keep
   */
  public TextLines(Reader text, long first, int longest) {
    super(first);
    this.text = text;
    this.longest = longest;
  }

  @Override
  public Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    Taking line = new Taking(longest);
    boolean ended = false;
    while (!ended && fill()) {
      int stop = stop();
      line.take(buffer, begin(), stop);
      ended = takeTo(stop);
    }
    return Optional.of(line.taken(count()));
  }

  /** The state of reading one line. */
  static final class Taking {
    private final int longest;
    private final StringBuilder content = new StringBuilder();
    private String end = "";
    private boolean cut;

    Taking(int longest) {
      this.longest = longest;
    }

    void take(char[] from, int begin, int stop) {
      int kept = Math.min(longest - content.length(), stop - begin);
      content.append(from, begin, kept);
      if (begin + kept < stop) {
        cut |= !isBlank(from, begin + kept, stop);
        int last = Math.max(begin + kept, stop - LONGEST_END);
        String longer = end + new String(from, last, stop - last);
        end = longer.substring(Math.max(0, longer.length() - LONGEST_END));
      }
    }

    private static boolean isBlank(char[] from, int begin, int stop) {
      int at = begin;
      while (at < stop && Character.isWhitespace(from[at])) {
        at++;
      }
      return at == stop;
    }

    /** Returns the line. Missing spaces at its end make no difference. */
    Line taken(long number) {
      return new Line(number, new Line.Decoded(content.toString()), cut ? end : "", cut);
    }
  }

  @Override
  int read() throws IOException {
    return text.read(buffer);
  }

  @Override
  int endOfLine(int from, int to) {
    int at = from;
    while (at < to && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
