package org.licet.json;

/** Thrown when JSON or YAML is not a candidate. The message names the value and the expectation. */
public final class InvalidCandidateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  /**
   * Creates a refusal.
   *
   * @param pointer the JSON pointer to the refused value, empty for the whole candidate
   */
  public InvalidCandidateException(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /**
   * Creates a refusal with its cause.
   *
   * @param pointer the JSON pointer to the refused value, empty for the whole candidate
   */
  public InvalidCandidateException(String pointer, String message, Throwable cause) {
    super(message, cause);
    this.pointer = pointer;
  }

  /** Returns the JSON pointer to the refused value, empty for the whole candidate. */
  public String pointer() {
    return pointer;
  }
}
