package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import org.licet.authoring.internal.source.TableSeparator;

/** The cells of a table in a text file. Stateless. */
final class CommaSeparatedCells {

  private static final char QUOTE = '"';

  private CommaSeparatedCells() {}

  /**
   * A cell of a text.
   *
   * @param row its row, from 1
   * @param column its column, from 1
   * @param at its content, without its quotes
   */
  record Placed(int row, int column, TextRange at) {

    boolean isAt(int offset) {
      return at.from() <= offset && offset <= at.to();
    }
  }

  /** Returns all cells in the order of the text. */
  static List<Placed> all(String file, String text) {
    char separator = TableSeparator.of(text);
    List<Placed> all = new ArrayList<>();
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    for (int row = 1; at <= text.length(); row++) {
      for (int column = 1; ; column++) {
        int end = end(text, at, separator);
        all.add(new Placed(row, column, trimmed(file, text, at, end)));
        at = end + 1;
        if (end >= text.length() || text.charAt(end) != separator) {
          at += text.startsWith("\r\n", end) ? 1 : 0;
          break;
        }
      }
    }
    return all;
  }

  /**
   * Returns the content of a cell, without its quotes. The end of its row or text if there is none.
   */
  static TextRange cell(String file, String text, int row, int column) {
    int end = text.length();
    for (Placed one : all(file, text)) {
      if (one.row == row && one.column == column) {
        return one.at;
      }
      end = one.row == row ? one.at.to() : end;
    }
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
