package org.licet.json.internal.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of one JSON value, one at a time. Hides the parser, so that another parser can take
 * its place. Every method throws {@link Unreadable} where the text is not JSON. Not thread-safe.
 */
public interface Tokens {

  /** The result of {@link #nextField} after the last field of an object. */
  int END_OF_OBJECT = -1;

  /** The result of {@link #nextField} for a name that is not one of the given names. */
  int UNKNOWN_FIELD = -2;

  /** The kinds of values, and the end of a list. */
  enum Kind {
    OBJECT,
    LIST,
    END_OF_LIST,
    TEXT,
    NUMBER,
    YES,
    NO,
    NULL
  }

  /** Thrown for text that cannot be read. It has no message: the text is then read thoroughly. */
  final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception without a stack trace. */
    public Unreadable() {
      super(null, null, false, false);
    }
  }

  /** Moves to the next value and returns its kind. */
  Kind nextValue();

  /** Moves to the next name of an object and returns it; empty at the end of the object. */
  Optional<String> nextName();

  /**
   * Moves to the next name of an object and returns its index among given names.
   *
   * @param last the index of the name before; most texts have names in the given order
   */
  int nextField(List<String> names, int last);

  /** Returns the current text. */
  String text();

  /** Returns the current number, of at most 100 characters. */
  BigDecimal number();

  /** Returns true if nothing follows the value. */
  boolean atEnd();

  /** Returns the number that a text states. */
  static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new Unreadable();
    }
  }
}
