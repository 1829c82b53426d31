package org.licet.evaluation;

/**
 * Thrown if a request names rules that are not loaded, or days outside of the range. The candidate
 * is not involved: the caller has to ask for something else.
 */
public final class InvalidRequestException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The part of a request that is wrong. */
  public enum Subject {
    /** A credential without loaded rules. */
    CREDENTIAL,
    /** A stage that the credential does not have. */
    STAGE,
    /** A day that no evaluation accepts, or days in the wrong order. */
    DAY
  }

  private final Subject subject;

  /** Creates an exception with a message that names the value and what was expected. */
  public InvalidRequestException(Subject subject, String message) {
    super(message);
    this.subject = subject;
  }

  /** Returns the part that is wrong. */
  public Subject subject() {
    return subject;
  }
}
