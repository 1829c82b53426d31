package org.licet.authoring.internal.workspace;

import org.licet.authoring.internal.source.TableSeparator;

/** The cells of a table in a text file. Stateless. */
final class CommaSeparatedCells {

  private static final char QUOTE = '"';

  private CommaSeparatedCells() {}

  /** Returns the content of a cell, without its quotes. The end of the text if there is none. */
  static TextRange cell(String file, String text, int row, int column) {
    char separator = TableSeparator.of(text);
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    for (int r = 1; at <= text.length(); r++) {
      for (int c = 1; ; c++) {
        int end = end(text, at, separator);
        if (r == row && c == column) {
          return trimmed(file, text, at, end);
        }
        at = end + 1;
        if (end >= text.length() || text.charAt(end) != separator) {
          at += text.startsWith("\r\n", end) ? 1 : 0;
          break;
        }
      }
      if (r == row) {
        break;
      }
    }
    int end = Math.min(at, text.length());
    return new TextRange(file, end, end);
  }

  /** Returns the position of the separator or the line end after a cell. */
  private static int end(String text, int from, char separator) {
    boolean quoted = false;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static TextRange trimmed(String file, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean quoted =
        end - start >= 2 && text.charAt(start) == QUOTE && text.charAt(end - 1) == QUOTE;
    return quoted ? new TextRange(file, start + 1, end - 1) : new TextRange(file, start, end);
  }
}
