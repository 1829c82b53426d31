package org.licet.authoring.internal.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.source.Cell;

/**
 * A text that knows the source cell of each letter. Cell texts are marked with letters that no cell
 * can contain before the decision table combines them. The marks are removed afterwards.
 */
final class MarkedText {

  private static final char VALUE = '\uE000';
  private static final char SNIPPET = '\uE001';
  private static final char ROW = '\uE002';
  private static final char END = '\uE003';
  private static final char DIGIT = '\uE010';

  private final List<Cell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> owners = new ArrayList<>();

  /** Marks the value of a row. */
  String value(Cell cell, String value) {
    return mark(VALUE, cell) + value + END;
  }

  /** Marks a text up to the next mark or the end of the line. */
  String snippet(Cell cell, String snippet) {
    return mark(SNIPPET, cell) + snippet;
  }

  /** Marks lines. Letters without a mark of their own come from the cell. */
  String lines(Cell cell, String lines) {
    return mark(ROW, cell) + lines;
  }

  private String mark(char kind, Cell cell) {
    StringBuilder mark = new StringBuilder().append(kind);
    for (char digit : Integer.toString(cells.size()).toCharArray()) {
      mark.append((char) (DIGIT + digit - '0'));
    }
    cells.add(cell);
    return mark.toString();
  }

  /** Adds text and removes its marks. */
  void append(String marked) {
    int row = 0;
    int snippet = 0;
    int value = 0;
    boolean inValue = false;
    for (int i = 0; i < marked.length(); ) {
      char c = marked.charAt(i++);
      if (c == END) {
        inValue = false;
      } else if (c >= VALUE && c <= ROW) {
        int cell = 0;
        while (i < marked.length() && isDigit(marked.charAt(i))) {
          cell = cell * 10 + marked.charAt(i++) - DIGIT;
        }
        inValue = c == VALUE;
        value = inValue ? cell : value;
        row = c == ROW ? cell : row;
        snippet = inValue ? snippet : cell;
      } else {
        snippet = c == '\n' ? row : snippet;
        text.append(c);
        owners.add(inValue ? value : snippet);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= DIGIT && c < DIGIT + 10;
  }

  String text() {
    return text.toString();
  }

  Optional<Cell> cellAt(int line, int column) {
    if (line < 1 || column < 1) {
      return Optional.empty();
    }
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf("\n", start) + 1;
      if (start == 0) {
        return Optional.empty();
      }
    }
    if (start >= text.length()) {
      return Optional.empty();
    }
    int end = text.indexOf("\n", start);
    int last = end < 0 ? text.length() - 1 : end;
    return Optional.of(cells.get(owners.get(Math.min(start + column - 1, last))));
  }
}
