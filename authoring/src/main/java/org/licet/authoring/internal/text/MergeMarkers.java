package org.licet.authoring.internal.text;

/** The conflict markers that a merge leaves in a text. Not thread-safe. */
public final class MergeMarkers {

  private static final String OURS = "<<<<<<<";
  private static final String MIDDLE = "=======";
  private static final String THEIRS = ">>>>>>>";

  /** The advice on them. */
  public static final String ADVICE =
      "keep one version, and delete the lines <<<<<<<, =======, and >>>>>>>";

  private final String text;

  /** The position of the last closing marker found, or the end of the text if there is none. */
  private int theirs = -1;

  public MergeMarkers(String text) {
    this.text = text;
  }

  /** Returns true if an opening marker begins at the start of a line. */
  public static boolean opens(String text, int at) {
    return text.startsWith(OURS, at);
  }

  /**
   * Returns true if any marker begins at the start of a line.
   *
   * @param opened whether an opening marker precedes it
   */
  public static boolean begins(String text, int at, boolean opened) {
    return text.startsWith(OURS, at)
        || text.startsWith(THEIRS, at)
        || (opened && text.startsWith(MIDDLE, at))
        || (opened && text.startsWith("|||||||", at));
  }

  /**
   * Returns the position to continue at after a marker. The first of two versions is read, and the
   * second is skipped. The positions asked about only increase, so the text is searched once.
   */
  public int end(int at) {
    int lineEnd = lineEnd(text, at);
    if (text.startsWith(OURS, at) || text.startsWith(THEIRS, at)) {
      return lineEnd;
    }
    if (theirs < lineEnd) {
      int found = lineThatBegins(text, THEIRS, lineEnd);
      theirs = found < 0 ? text.length() : found;
    }
    return theirs == text.length() ? lineEnd : lineEnd(text, theirs);
  }

  private static int lineThatBegins(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    while (found > 0 && "\r\n".indexOf(text.charAt(found - 1)) < 0) {
      int end = found + mark.length();
      found = text.indexOf(mark, end);
    }
    return found;
  }

  private static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
