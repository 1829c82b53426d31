package org.licet.json.internal.advice;

/** Advice on spaces that look like others and are not. Stateless and thread-safe. */
public final class SpaceAdvice {

  private static final int NO_BREAK = 0xA0;

  private static final String ADVICE =
      "\nMaybe a no-break space (U+00A0) stands in place of a space. Replace or remove it.";

  private SpaceAdvice() {}

  /** Returns a line that begins with "Maybe" if a text has a no-break space. */
  public static String of(String text) {
    return of(text.codePoints().toArray());
  }

  /** Returns a line that begins with "Maybe" if a text has a no-break space. */
  static String of(int... codePoints) {
    for (int code : codePoints) {
      if (code == NO_BREAK) {
        return ADVICE;
      }
    }
    return "";
  }
}
