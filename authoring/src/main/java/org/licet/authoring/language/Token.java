package org.licet.authoring.language;

/**
 * A word or sign of a rule file.
 *
 * @param kind what it is
 * @param text what it says; for {@link Kind#TEXT} without the quotes
 * @param at where it stands
 */
record Token(Kind kind, String text, Span at) {

  private static final int LONGEST_SHOWN = 60;

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

  /** Tells whether it is one of several signs. */
  boolean isOneOf(String signs) {
    return kind == Kind.SIGN && signs.contains(text);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  boolean isVariable() {
    return kind == Kind.NAME && text.startsWith("$");
  }

  /** Tells whether it is what a word can be given, other than words. */
  boolean isValue() {
    return kind == Kind.TEXT || kind == Kind.NUMBER;
  }

  /** Returns it as a message shows it. */
  String shown() {
    String some = Characters.cut(text, LONGEST_SHOWN);
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT -> "the text \"" + some + "\"";
      case NUMBER -> "the number " + some;
      case SIGN -> text.equals(",") ? "a comma" : some;
      case NAME -> some;
    };
  }
}
