package org.licet.internal.pattern;

import java.util.List;

/** A test of a record. Immutable and thread-safe. */
public sealed interface Test {

  /** Returns the place in the text. */
  Span at();

  /** Ways to compare two values. */
  enum Operator {
    /** Equal. */
    EQUAL("==", "isEqual"),
    /** Not equal. */
    UNEQUAL("!=", "isUnequal"),
    /** Smaller, or earlier. */
    BELOW("<", "isBelow"),
    /** At most, or on or before. */
    AT_MOST("<=", "isAtMost"),
    /** Larger, or later. */
    ABOVE(">", "isAbove"),
    /** At least, or on or after. */
    AT_LEAST(">=", "isAtLeast"),
    /** A list of codes has a code. */
    CONTAINS("contains", "includes");

    private final String sign;
    private final String word;

    Operator(String sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    /** Returns the sign in a rule. */
    public String sign() {
      return sign;
    }

    /** Returns the word in the forms. */
    String word() {
      return word;
    }

    /** Returns the comparison with its sides exchanged. */
    Operator exchanged() {
      return switch (this) {
        case BELOW -> ABOVE;
        case AT_MOST -> AT_LEAST;
        case ABOVE -> BELOW;
        case AT_LEAST -> AT_MOST;
        default -> this;
      };
    }
  }

  /**
   * A comparison.
   *
   * @param left the left side
   * @param operator the comparison
   * @param operatorAt the place of the sign
   * @param right the right side
   */
  record Comparison(Term left, Operator operator, Span operatorAt, Term right, Span at)
      implements Test {}

  /** A yes-or-no value by itself. */
  record Holds(Term value, Span at) implements Test {}

  /** A value that is one of several. */
  record OneOf(Term value, List<Term.Literal> values, Span at) implements Test {}

  /** The opposite of a test. */
  record Opposite(Test test, Span at) implements Test {}

  /** Several tests, all of which must pass. */
  record All(List<Test> tests, Span at) implements Test {}

  /** Several tests, one of which must pass. */
  record Any(List<Test> tests, Span at) implements Test {}
}
