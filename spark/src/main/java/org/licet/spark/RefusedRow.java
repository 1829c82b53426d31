package org.licet.spark;

import org.licet.text.VisibleText;

/** Thrown when a row is not a candidate. */
final class RefusedRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  RefusedRow(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  RefusedRow(String pointer, RuntimeException cause) {
    super(VisibleText.of(String.valueOf(cause.getMessage())), cause);
    this.pointer = pointer;
  }

  /** Returns the JSON pointer to the refused value, empty for the whole candidate. */
  String pointer() {
    return pointer;
  }
}
