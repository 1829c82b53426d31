package org.licet.authoring.internal.language.lexer;

import org.licet.authoring.internal.text.Span;

/**
 * A word or sign of a rule file.
 *
 * @param kind the kind of token
 * @param text its text; for {@link Kind#TEXT} without the quotes
 * @param at its place
 */
public record Token(Kind kind, String text, Span at) {

  private static final int LONGEST_SHOWN = 60;

  /** Kinds of tokens. */
  public enum Kind {
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

  public boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Returns true if it is one of several signs. */
  public boolean isOneOf(String signs) {
    return kind == Kind.SIGN && signs.contains(text);
  }

  public boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  public boolean isName() {
    return kind == Kind.NAME;
  }

  public boolean isVariable() {
    return kind == Kind.NAME && text.startsWith("$");
  }

  /** Returns true if it is a text or number argument. */
  public boolean isValue() {
    return kind == Kind.TEXT || kind == Kind.NUMBER;
  }

  /** Returns the token for a message. */
  public String shown() {
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
