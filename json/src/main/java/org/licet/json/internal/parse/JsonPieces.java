package org.licet.json.internal.parse;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

/**
 * Divides JSON text into its values. It keeps values whole up to a length. It skips a value that is
 * too long or too deep for a parser in constant memory, and continues with the next. Not
 * thread-safe.
 */
public final class JsonPieces implements Closeable {

  /** The value of {@link #peek} at the end of the text. */
  public static final int END = -1;

  /** The end of a piece. */
  public enum Ending {
    /** After the value. */
    VALUE,
    /** At a bracket that does not match the last open one. */
    WRONG_BRACKET,
    /** At the end of the text. */
    TEXT
  }

  /**
   * A value.
   *
   * @param text the value, or its beginning if it is too long
   * @param line the line on which it begins, from 1
   * @param column the column at which it begins, from 1
   * @param tooLong whether only the beginning is kept
   */
  public record Piece(String text, long line, int column, boolean tooLong, Ending ending) {}

  private final Reader text;
  private final int longest;
  private final char[] buffer = new char[1 << 13];
  private int next;
  private int end;
  private long line;

  /** The count of characters before those in the buffer. */
  private long before;

  private long lineBegan;

  public JsonPieces(Reader text, long firstLine, int longest) {
    this.text = text;
    this.line = firstLine;
    this.longest = longest;
  }

  /** Returns the line of the next character, from 1. */
  public long line() {
    return line;
  }

  /** Returns the column of the next character, from 1. */
  public int column() {
    return (int) Math.min(Integer.MAX_VALUE, before + next - lineBegan + 1);
  }

  /** Skips white space and returns the character after it without taking it. */
  public int peek() throws IOException {
    while (fill()) {
      char c = buffer[next];
      if (!isSpace(c)) {
        return c;
      }
      take(c);
    }
    return END;
  }

  /** Takes the character that {@link #peek} returned. */
  public void take() {
    take(buffer[next]);
  }

  private void take(char c) {
    next++;
    if (c == '\n') {
      line++;
      lineBegan = before + next;
    }
  }

  /** Takes the value that begins at the next character. */
  public Piece piece() throws IOException {
    Cutting cutting = new Cutting(line, column());
    boolean more = true;
    while (more && fill()) {
      int begin = next;
      while (more && next < end) {
        more = cutting.goesOnWith(buffer[next]);
        if (more || cutting.takesLast) {
          take(buffer[next]);
        }
      }
      cutting.keep(buffer, begin, next);
    }
    return cutting.piece(more);
  }

  private boolean fill() throws IOException {
    while (next == end) {
      before += end;
      next = 0;
      end = Math.max(0, text.read(buffer));
      if (end == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** The state of cutting out one value. */
  private final class Cutting {
    private final StringBuilder kept = new StringBuilder();
    private final long line;
    private final int column;
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean tooLong;
    private boolean begun;
    private boolean inString;
    private boolean escaped;
    private boolean takesLast;
    private Ending ending = Ending.VALUE;

    Cutting(long line, int column) {
      this.line = line;
      this.column = column;
    }

    /** Returns true if the value continues after a character. */
    boolean goesOnWith(char c) {
      boolean first = !begun;
      begun = true;
      if (inString) {
        return inString(c);
      }
      switch (c) {
        case '"' -> {
          inString = first || depth > 0;
          return inString;
        }
        case '{', '[' -> {
          if (!first && depth == 0) {
            return false;
          }
          objects.set(depth++, c == '{');
          return true;
        }
        case '}', ']' -> {
          return closes(c, first);
        }
        default -> {
          return depth > 0 || (c != ',' && c != ':' && !isSpace(c)) || last(first);
        }
      }
    }

    private boolean inString(char c) {
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == '"') {
        inString = false;
        return depth > 0 || last(true);
      }
      return true;
    }

    private boolean closes(char c, boolean first) {
      if (depth == 0) {
        return last(first);
      }
      depth--;
      if (objects.get(depth) != (c == '}')) {
        ending = Ending.WRONG_BRACKET;
        return last(true);
      }
      return depth > 0 || last(true);
    }

    /** Ends the value after the character or before it. */
    private boolean last(boolean taken) {
      takesLast = taken;
      return false;
    }

    void keep(char[] from, int begin, int stop) {
      int room = Math.min(longest - kept.length(), stop - begin);
      kept.append(from, begin, room);
      tooLong |= room < stop - begin;
    }

    Piece piece(boolean endOfText) {
      boolean open = endOfText && (depth > 0 || inString);
      return new Piece(kept.toString(), line, column, tooLong, open ? Ending.TEXT : ending);
    }
  }
}
