package org.licet.evaluation;

/**
 * Thrown if the rules fail on a candidate: a rule throws, or rules fire without end. Only this
 * candidate is affected; the evaluator stays usable.
 */
public final class EvaluationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** Creates an exception from the failure and the exception that a rule threw. */
  public EvaluationException(Failure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  /** Creates an exception from the failure. */
  public EvaluationException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** Returns the failure. */
  public Failure failure() {
    return failure;
  }
}
