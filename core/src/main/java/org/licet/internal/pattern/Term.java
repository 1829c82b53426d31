package org.licet.internal.pattern;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that a test compares. Immutable and thread-safe. */
public sealed interface Term {

  /** Returns the place in the text. */
  Span at();

  /**
   * A text, number, or yes or no in the rule.
   *
   * @param text the text, without quotes
   * @param kind the kind of value
   */
  record Literal(String text, Kind kind, Span at) implements Term {
    /** Kinds of literals. */
    public enum Kind {
      /** Text in quotes: a code or a date. */
      TEXT,
      /** A number. */
      NUMBER,
      /** {@code true} or {@code false}. */
      YES_NO
    }

    /** Returns a whole number that rules may use; empty for any other literal. */
    public OptionalInt whole() {
      return kind == Kind.NUMBER && text.length() <= 9 && text.chars().allMatch(Character::isDigit)
          ? OptionalInt.of(Integer.parseInt(text))
          : OptionalInt.empty();
    }
  }

  /**
   * A field of a record, or a declared fact.
   *
   * @param of the variable of the record; empty for the record of the pattern itself
   * @param name the name of the field or fact
   * @param declared whether the name is that of a declared fact
   */
  record Field(String of, String name, boolean declared, Span at) implements Term {}

  /** The record of the pattern itself: {@code this}. */
  record Itself(Span at) implements Term {}

  /** A variable: a record, a value or a total. */
  record Variable(String name, Span at) implements Term {}

  /**
   * A date moved by a period, or a number with a limit: {@code $degree.conferred.plusYears(3)},
   * {@code $hours.cappedAt(12)}.
   *
   * @param date the date or number
   * @param word such as {@code plusYears}
   * @param by the number of years, months or days, or the limit
   */
  record Moved(Term date, String word, Term by, Span at) implements Term {}

  /**
   * A calculated number: {@code $nursing + 2 * $other}.
   *
   * @param left the left side
   * @param sign {@code +}, {@code -}, {@code *} or {@code /}
   * @param right the right side; a number that divides is fixed, and its reciprocal is a decimal
   */
  record Calculated(Term left, String sign, Term right, Span at) implements Term {}

  /** Returns a term at a wider place, such as one with its parentheses. */
  static Term at(Term term, Span at) {
    if (term instanceof Literal one) {
      return new Literal(one.text(), one.kind(), at);
    } else if (term instanceof Field one) {
      return new Field(one.of(), one.name(), one.declared(), at);
    } else if (term instanceof Variable one) {
      return new Variable(one.name(), at);
    } else if (term instanceof Moved one) {
      return new Moved(one.date(), one.word(), one.by(), at);
    } else if (term instanceof Calculated one) {
      return new Calculated(one.left(), one.sign(), one.right(), at);
    }
    return new Itself(at);
  }

  /** Returns the decimal number by which one multiplies instead of dividing, if there is one. */
  static Optional<String> reciprocal(Term divisor) {
    if (!(divisor instanceof Literal literal) || literal.kind() != Literal.Kind.NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(BigDecimal.ONE.divide(new BigDecimal(literal.text())).toPlainString());
    } catch (ArithmeticException e) { // zero, or a number such as 3
      return Optional.empty();
    }
  }
}
