package org.licet.authoring.language;

/**
 * A word or sign of a rule file.
 *
 * @param kind what it is
 * @param text what it says; for {@link Kind#TEXT} without the quotes
 * @param at where it stands
 */
record Token(Kind kind, String text, Span at) {

  /** What a token is. */
  enum Kind {
    /** A name, such as {@code atLeast} or {@code $time}, or a keyword. */
    NAME,
    /** Text in quotes. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** One of the signs of the language. */
    SIGN,
    /** The end of the file. */
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  boolean isVariable() {
    return kind == Kind.NAME && text.startsWith("$");
  }

  /** Returns it as a message shows it. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT -> "the text \"" + text + "\"";
      case NUMBER -> "the number " + text;
      case NAME, SIGN -> text;
    };
  }
}
