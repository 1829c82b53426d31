package org.licet.workbench.terminal;

import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.text.VisibleText;

/**
 * The last defense between external text and a terminal. It prints control characters and
 * characters that change the writing direction as visible escapes. Line feeds, tabs, and, with
 * colors on, color codes pass. JSON keeps its meaning. Thread-safe as any print writer is.
 */
public final class TerminalWriter extends PrintWriter {

  private static final Pattern COLOR = Pattern.compile("\u001B\\[[0-9;]{0,20}m");

  private final boolean colors;

  /**
   * Prints to another writer.
   *
   * @param flushes whether each line is flushed
   * @param colors whether color codes pass
   */
  public TerminalWriter(PrintWriter to, boolean flushes, boolean colors) {
    super(to, flushes);
    this.colors = colors;
  }

  @Override
  public void write(int c) {
    write(String.valueOf((char) c), 0, 1);
  }

  @Override
  public void write(char[] text, int offset, int length) {
    int at = offset;
    while (at < offset + length && VisibleText.isVisible(text[at])) {
      at++;
    }
    if (at == offset + length) {
      super.write(text, offset, length);
    } else {
      write(new String(text, offset, length), 0, length);
    }
  }

  @Override
  public void write(String text, int offset, int length) {
    int begin = offset;
    int end = offset + length;
    for (int at = offset; at < end; at++) {
      if (!VisibleText.isVisible(text.charAt(at))) {
        int color = colorAt(text, at, end);
        if (color > 0) {
          at += color - 1;
        } else {
          super.write(text, begin, at - begin);
          StringBuilder escaped = new StringBuilder();
          VisibleText.append(escaped, text.charAt(at));
          super.write(escaped.toString(), 0, escaped.length());
          begin = at + 1;
        }
      }
    }
    super.write(text, begin, end - begin);
  }

  /** Returns the length of the color that begins at a place, or 0 if there is none. */
  private int colorAt(String text, int at, int end) {
    if (!colors || text.charAt(at) != '\u001B') {
      return 0;
    }
    Matcher color = COLOR.matcher(text).region(at, end);
    return color.lookingAt() ? color.end() - at : 0;
  }
}
