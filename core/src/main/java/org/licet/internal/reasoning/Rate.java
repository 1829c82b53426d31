package org.licet.internal.reasoning;

import java.util.function.ToDoubleFunction;
import org.licet.candidate.Job;

/**
 * The rate at which days of a job count: a fraction of full time, or hours a week. Implementations
 * are immutable and thread-safe.
 */
interface Rate {

  /** Returns the most that it can be while all that is open stays open. */
  double of(Job job);

  /** Returns the most that it can be as a function of the assumed answers. */
  default ToDoubleFunction<AssumedAnswers> given(RecordEntry<Job> job) {
    double rate = of(job.record());
    return answers -> rate;
  }

  /** Tells whether the record limits it; if not, only the length of a week does. */
  boolean isLimited(Job job);

  /** Tells whether anything but the length of a week limits it in jobs that nobody has given. */
  boolean isLimited();
}
