package org.licet.candidate;

/**
 * Thrown for an impossible fact: a job that ends before it starts, 200 hours a week, a country that
 * does not exist.
 *
 * <p>The message names the field, the value and the expectation.
 */
public final class InvalidFactException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_IN_MESSAGES = 60;

  private final String field;

  InvalidFactException(String field, Object value, String expectation) {
    super(
        "The field \""
            + field
            + "\" is "
            + (value instanceof String text ? "\"" + cut(text) + "\"" : value)
            + ". Expected "
            + expectation
            + ".");
    this.field = field;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_IN_MESSAGES) {
      return text;
    }
    return text.substring(
            0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_IN_MESSAGES)))
        + "...";
  }

  /**
   * Returns the name of the field within its record, such as {@code hoursPerWeek}, or its path
   * within a candidate, such as {@code examinations/1/passed}.
   */
  public String field() {
    return field;
  }
}
