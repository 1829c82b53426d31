package org.licet.json;

/**
 * Thrown when a file of the host's settings, such as a policy or assumed facts, is unusable. The
 * message names the place, the value and the expectation.
 */
public final class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  /**
   * Creates a refusal.
   *
   * @param pointer the JSON pointer to the refused value, empty for the whole file
   */
  public InvalidSettingsException(String pointer, String message) {
    super(pointer.isEmpty() ? message : pointer + ": " + message);
    this.pointer = pointer;
  }

  /** Returns the JSON pointer to the refused value, empty for the whole file. */
  public String pointer() {
    return pointer;
  }
}
