package org.licet.workbench.terminal;

/** Thrown when memory runs out for something that a message can name. */
public final class OutOfMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what what memory is not enough for, as a message goes on after "for"
   */
  public OutOfMemoryException(String what, OutOfMemoryError cause) {
    super(what, cause);
  }
}
