package org.licet.internal.reasoning.work;

import java.util.function.ToDoubleFunction;
import org.licet.candidate.Job;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.record.RecordEntry;

/**
 * The rate at which days of a job count: a fraction of full time, or hours a week. Implementations
 * are immutable and thread-safe.
 */
interface Rate {

  /** Returns the maximum while every open question stays open. */
  double of(Job job);

  /** Returns the maximum as a function of the assumed answers. */
  default ToDoubleFunction<AssumedAnswers> given(RecordEntry<Job> job) {
    double rate = of(job.record());
    return answers -> rate;
  }

  /** Returns whether the record limits the rate; otherwise only the length of a week does. */
  boolean isLimited(Job job);

  /** Returns whether anything but the length of a week limits the rate in unlisted jobs. */
  boolean isLimited();
}
