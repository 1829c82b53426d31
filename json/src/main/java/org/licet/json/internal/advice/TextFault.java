package org.licet.json.internal.advice;

import java.util.Optional;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateLimits.Limited;

/** The faults that a text can have in any source: its length, and damaged characters. Stateless. */
public final class TextFault {

  /** The replacement for bytes that cannot be decoded. */
  private static final int REPLACEMENT = '\uFFFD';

  private TextFault() {}

  /**
   * Returns the message about a text that is too long; empty if it is not.
   *
   * @param subject the words for the value, such as {@code The value}
   */
  public static Optional<String> ofLength(String subject, String text, CandidateLimits limits) {
    return text.length() <= limits.textLength()
        ? Optional.empty()
        : Optional.of(
            "%s is %,d characters long. Expected at most %,d. It begins with \"%s\"."
                    .formatted(subject, text.length(), limits.textLength(), ShownValue.cut(text))
                + limits.advice(Limited.TEXT));
  }

  /** Returns the message about a text with damaged characters; empty if it has none. */
  public static Optional<String> ofCharacters(String text) {
    return isDamaged(text) ? Optional.of(damaged(text)) : Optional.empty();
  }

  /**
   * Returns the message about a text of a table or register with damaged characters, of which NUL
   * is one; empty if it has none.
   */
  public static Optional<String> ofImported(String text) {
    return text.indexOf('\0') >= 0 ? Optional.of(damaged(text)) : ofCharacters(text);
  }

  private static String damaged(String text) {
    return "\""
        + ShownValue.cut(text)
        + "\" contains damaged characters. Expected text in UTF-8."
        + "\nMaybe the file was saved in another encoding.";
  }

  /** Returns true if a text has characters that could not be decoded, or halves of characters. */
  public static boolean isDamaged(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= Character.MIN_SURROGATE) {
        return text.codePoints()
            .anyMatch(
                code ->
                    code == REPLACEMENT
                        || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE));
      }
    }
    return false;
  }
}
