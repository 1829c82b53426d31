package org.licet.records;

/**
 * Thrown for a map that cannot be read or does not fit the roster. The message has the fault, its
 * place as a JSON pointer, and the remedy.
 */
public final class RosterMapException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param pointer the JSON pointer to the faulty part of the map; empty for the whole map
   */
  public RosterMapException(String pointer, String message) {
    super(pointer.isEmpty() ? message : pointer + ": " + message);
  }
}
