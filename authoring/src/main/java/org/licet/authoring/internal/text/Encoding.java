package org.licet.authoring.internal.text;

/** Checks that a file contains readable text. Stateless and thread-safe. */
public final class Encoding {

  private static final char LOST = '\ufffd';

  private Encoding() {}

  /** Returns true if the content is not text, such as a document or another encoding. */
  public static boolean isNoText(SourceText source) {
    return source.text().indexOf('\0') >= 0;
  }

  /** Reports a file that is not encoded in UTF-8, at the first place that shows it. */
  public static void report(SourceText source, Problems problems) {
    int zero = source.text().indexOf('\0');
    int lost = source.text().indexOf(LOST);
    int first = zero >= 0 && lost >= 0 ? Math.min(zero, lost) : Math.max(0, Math.max(zero, lost));
    problems.error(
        "encoding",
        source.spanAt(first, 1),
        "the file is not encoded in UTF-8",
        "save it with the encoding UTF-8");
  }
}
