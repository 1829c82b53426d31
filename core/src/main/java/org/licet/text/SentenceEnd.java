package org.licet.text;

/**
 * The end of sentences whose last word may end in a period, such as an abbreviation. Stateless and
 * thread-safe.
 */
public final class SentenceEnd {

  private SentenceEnd() {}

  /**
   * Returns a text in which two periods at the end of a sentence are one, as in {@code The
   * supervisor held C.C.M.} Three or more periods stay.
   */
  public static String once(String text) {
    int at = text.indexOf("..");
    if (at < 0) {
      return text;
    }
    StringBuilder once = new StringBuilder(text);
    while (at >= 0) {
      int end = at;
      while (end < once.length() && once.charAt(end) == '.') {
        end++;
      }
      boolean ends = end == once.length() || Character.isWhitespace(once.charAt(end));
      if (end - at == 2 && ends) {
        once.deleteCharAt(at);
        end--;
      }
      at = once.indexOf("..", end);
    }
    return once.toString();
  }
}
