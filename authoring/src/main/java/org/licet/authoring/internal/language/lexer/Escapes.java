package org.licet.authoring.internal.language.lexer;

import java.util.Optional;

/** Numeric character escapes, which Java would read anywhere. Stateless. */
final class Escapes {

  /** The count of characters in an escape. */
  static final int LENGTH = 6;

  private Escapes() {}

  /** Returns the character of the escape at a position. */
  static Optional<Character> at(String text, int position) {
    if (!text.startsWith("\\u", position) || text.length() < position + LENGTH) {
      return Optional.empty();
    }
    String digits = text.substring(position + 2, position + LENGTH);
    return digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)
        ? Optional.of((char) Integer.parseInt(digits, 16))
        : Optional.empty();
  }
}
