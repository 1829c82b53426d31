package org.licet.spring;

import io.micrometer.observation.Observation;
import java.util.function.Supplier;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.InvalidRequestException;

/**
 * Work within an observation, whose error has no message: messages quote candidates, and tracing
 * exports them. For one thread.
 */
final class ObservedWork {

  private final Observation observation;

  private ObservedWork(Observation observation) {
    this.observation = observation;
  }

  static ObservedWork of(Observation observation) {
    return new ObservedWork(observation);
  }

  /** Does the work, and returns its result. Errors are thrown as they are. */
  <T> T get(Supplier<T> work) {
    observation.start();
    Observation.Scope scope = observation.openScope();
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      observation.error(withoutCandidate(e));
      throw e;
    } finally {
      scope.close();
      observation.stop();
    }
  }

  /** Returns an error of the same kind and place. */
  private static Throwable withoutCandidate(Throwable error) {
    if (error instanceof InvalidRequestException) {
      return error; // names a credential, stage or day
    }
    Throwable shown =
        error instanceof EvaluationException
            ? new EvaluationException(
                Failure.builder().message("The rules failed on a candidate.").build())
            : new IllegalStateException(error.getClass().getName());
    shown.setStackTrace(error.getStackTrace());
    return shown;
  }
}
