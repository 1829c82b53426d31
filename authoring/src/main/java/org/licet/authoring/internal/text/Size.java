package org.licet.authoring.internal.text;

import java.util.OptionalInt;

/** Tells whether a text is larger than one can be. Stateless and thread-safe. */
public final class Size {

  private Size() {}

  /** Tells whether a text has too many characters, or a line with too many. */
  public static boolean isTooLarge(SourceText source) {
    return source.text().length() > Limits.TEXT_FILE || source.tooLongLine().isPresent();
  }

  /** Says of a text that is too large that it is. */
  public static void report(SourceText source, Problems problems) {
    OptionalInt line = source.tooLongLine();
    if (source.text().length() > Limits.TEXT_FILE) {
      problems.error(
          "too-large",
          Span.BEGINNING,
          "the file has more than " + Limits.shown(Limits.TEXT_FILE) + " characters",
          "it is another file, or to be made into several");
    } else if (line.isPresent()) {
      problems.error(
          "too-large",
          source.spanIn(line.getAsInt(), Limits.LINE + 1, 1),
          "the line has more than " + Limits.shown(Limits.LINE) + " characters",
          "it is to be made into several");
    }
  }
}
