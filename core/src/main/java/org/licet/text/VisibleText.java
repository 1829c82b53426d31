package org.licet.text;

/**
 * Escapes text from outside so that it is safe to show. Characters that control a terminal, break
 * or forge a line, change the direction of writing or are invalid in XML become visible escapes
 * such as {@code \u001B}. Escaping twice changes nothing. In a JSON string the escapes stand for
 * the original characters. Stateless and thread-safe.
 */
public final class VisibleText {

  private VisibleText() {}

  /** Returns a text on one line, with line breaks and tabs escaped. */
  public static String of(String text) {
    return escaped(text, false);
  }

  /** Returns a text of several lines; line feeds and tabs stay. */
  public static String lines(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean lines) {
    int first = 0;
    while (first < text.length() && isVisible(text, first, lines)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (isVisible(text, i, lines)) {
        escaped.append(text.charAt(i));
      } else {
        append(escaped, text.charAt(i));
      }
    }
    return escaped.toString();
  }

  /** Appends the visible escape of a character. */
  public static void append(StringBuilder to, char c) {
    to.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      to.append(Character.toUpperCase(Character.forDigit((c >> shift) & 0xF, 16)));
    }
  }

  private static boolean isVisible(String text, int at, boolean lines) {
    char c = text.charAt(at);
    if (c < 0x7F) {
      return c >= ' ' || (lines && (c == '\n' || c == '\t'));
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))
          && isVisible(text.codePointAt(at));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0
          && Character.isHighSurrogate(text.charAt(at - 1))
          && isVisible(text.codePointAt(at - 1));
    }
    return isVisible((int) c);
  }

  /**
   * Returns whether a terminal may show the character. Line feeds and tabs may appear, and so may
   * half of a surrogate pair, because the other half is unknown here.
   */
  public static boolean isVisible(char c) {
    return c < 0x7F
        ? c >= ' ' || c == '\n' || c == '\t'
        : Character.isSurrogate(c) || isVisible((int) c);
  }

  /** Returns whether a character beyond ASCII may be shown. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> c == 0xAD || c == 0x200C || c == 0x200D; // part of words and emoji
      case Character.UNASSIGNED -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
      default -> true;
    };
  }

  /** Returns whether a text contains letters of a right-to-left script. */
  public static boolean isRightToLeft(String text) {
    return text.codePoints().anyMatch(VisibleText::isRightToLeft);
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
