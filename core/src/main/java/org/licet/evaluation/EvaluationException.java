package org.licet.evaluation;

/**
 * Thrown when the rules fail on a candidate: a rule throws, or rules fire without end. Only this
 * candidate is affected; the evaluator stays usable.
 */
public final class EvaluationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** Wraps the failure, with the exception that a rule threw if there was one. */
  public EvaluationException(Failure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  /** Wraps the failure. */
  public EvaluationException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** Returns what failed, as data. */
  public Failure failure() {
    return failure;
  }
}
