package org.licet.authoring.internal.text;

import java.util.OptionalInt;

/** Checks the size of a text. Stateless and thread-safe. */
public final class Size {

  private Size() {}

  /** Returns true if a text or one of its lines has too many characters. */
  public static boolean isTooLarge(SourceText source) {
    return source.text().length() > Limits.TEXT_FILE || source.tooLongLine().isPresent();
  }

  /** Reports that a text is too large. */
  public static void report(SourceText source, Problems problems) {
    OptionalInt line = source.tooLongLine();
    if (source.text().length() > Limits.TEXT_FILE) {
      problems.error(
          "too-large",
          Span.BEGINNING,
          "the file has more than " + Limits.shown(Limits.TEXT_FILE) + " characters",
          "split it, or check that it is the right file");
    } else if (line.isPresent()) {
      problems.error(
          "too-large",
          source.spanIn(line.getAsInt(), Limits.LINE + 1, 1),
          "the line has more than " + Limits.shown(Limits.LINE) + " characters",
          "split it");
    }
  }
}
