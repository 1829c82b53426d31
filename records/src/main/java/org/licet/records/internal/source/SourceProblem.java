package org.licet.records.internal.source;

import org.licet.json.internal.advice.ShownValue;

/**
 * Thrown for an entry that cannot be a candidate. The message has the value and what is expected.
 */
public final class SourceProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  /**
   * Creates a problem.
   *
   * @param pointer the JSON pointer to the value in the source; empty for the whole entry
   */
  public SourceProblem(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /** Creates a problem with a value. */
  static SourceProblem of(String pointer, String value, String expected) {
    return new SourceProblem(
        pointer, "The value is \"" + ShownValue.cut(value) + "\". Expected " + expected);
  }

  /** Returns the JSON pointer to the value in the source; empty for the whole entry. */
  String pointer() {
    return pointer;
  }
}
