package org.licet.workbench.terminal;

/** Thrown when memory runs out for something that a message can name. */
public final class OutOfMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what the task for which memory ran out, as it follows "for" in a message
   */
  public OutOfMemoryException(String what, OutOfMemoryError cause) {
    super(what, cause);
  }
}
