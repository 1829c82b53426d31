package org.licet.mcp.internal.tool;

/** An argument that a tool cannot use. The message has the value and the expected ones. */
final class RefusedCallException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  RefusedCallException(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /** Returns the JSON pointer of the argument. */
  String pointer() {
    return pointer;
  }
}
