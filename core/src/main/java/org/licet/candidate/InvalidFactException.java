package org.licet.candidate;

/**
 * Thrown when a fact cannot be right: a job that ends before it starts, 200 hours a week, a country
 * that does not exist.
 *
 * <p>The message names field, value and expectation.
 */
public final class InvalidFactException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidFactException(String field, Object value, String expectation) {
    super(
        field
            + " is "
            + (value instanceof String ? "\"" + value + "\"" : value)
            + ", expected "
            + expectation);
    this.field = field;
  }

  /**
   * Returns the name of the field within its record, such as {@code hoursPerWeek}; within a
   * candidate, the way to it, such as {@code examinations/1/passed}.
   */
  public String field() {
    return field;
  }
}
