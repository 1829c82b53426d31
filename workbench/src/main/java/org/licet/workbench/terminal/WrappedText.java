package org.licet.workbench.terminal;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Wraps text at a column and indents the continuation lines. {@code WordUtils} of Commons Text and
 * the tables of picocli give every line the same width, and neither cuts a long address after a
 * slash. That is why the text is wrapped here.
 */
public final class WrappedText {

  public static final int COLUMNS = 100;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private WrappedText() {}

  /**
   * Wraps text.
   *
   * @param first the beginning of the first line
   * @param indent the spaces at the beginning of further lines
   */
  public static String text(String first, int indent, String text) {
    StringBuilder wrapped = new StringBuilder(first);
    int column = first.length();
    boolean lineHasWord = false;
    for (String word :
        SPACE.splitAsStream(text.strip()).flatMap(one -> pieces(one, COLUMNS - indent)).toList()) {
      if (lineHasWord && column + 1 + word.length() > COLUMNS) {
        wrapped.append('\n').append(" ".repeat(indent));
        column = indent;
        lineHasWord = false;
      }
      if (lineHasWord) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
      lineHasWord = true;
    }
    return wrapped.append('\n').toString();
  }

  /** Returns a heading: a line filled to its end, or several lines for long text. */
  public static String heading(TerminalColors paint, String words) {
    return words.length() + 2 <= COLUMNS
        ? paint.of("bold", words) + ' ' + "=".repeat(COLUMNS - words.length() - 1) + '\n'
        : paint.of("bold", text("", 2, words).stripTrailing()) + '\n';
  }

  /** Cuts a word that is too long for a line, such as an address, after a slash. */
  private static Stream<String> pieces(String word, int width) {
    int cut = word.lastIndexOf('/', width - 1) + 1;
    return word.length() <= width || cut <= 0
        ? Stream.of(word)
        : Stream.concat(Stream.of(word.substring(0, cut)), pieces(word.substring(cut), width));
  }
}
