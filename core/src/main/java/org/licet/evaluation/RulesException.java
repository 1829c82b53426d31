package org.licet.evaluation;

/**
 * Thrown if rules are unusable: they do not load, or a ruleset contradicts itself. No candidate is
 * involved.
 */
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that names the fault, its place and the remedy. */
  public RulesException(String message) {
    super(message);
  }

  /**
   * Creates an exception with a message that names the fault, its place and the remedy, and with
   * its cause.
   */
  public RulesException(String message, Throwable cause) {
    super(message, cause);
  }
}
