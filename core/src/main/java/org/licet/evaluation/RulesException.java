package org.licet.evaluation;

/**
 * Thrown when rules cannot be used: they do not load, or a ruleset contradicts itself. No candidate
 * is involved.
 */
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong, where, and what to do. */
  public RulesException(String message) {
    super(message);
  }

  /** Says what is wrong, where, and what to do, and keeps what caused it. */
  public RulesException(String message, Throwable cause) {
    super(message, cause);
  }
}
