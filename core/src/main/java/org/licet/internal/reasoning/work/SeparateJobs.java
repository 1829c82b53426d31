package org.licet.internal.reasoning.work;

import java.lang.ref.WeakReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Job;
import org.licet.internal.reasoning.identity.RecordIdentity;
import org.licet.internal.reasoning.identity.RepeatSearch;

/**
 * Remembers whether a list has a job that repeats another. A plan judges one list on hundreds of
 * days, and the comparison does not depend on the day. Thread-safe: concurrent threads compute
 * equal answers.
 */
final class SeparateJobs {

  /** Shorter lists are compared faster than they are remembered. */
  private static final int FEW = 16;

  /** An answer about a list, which the answer does not keep in memory. */
  private record Answer(WeakReference<List<Job>> jobs, boolean separate) {}

  private volatile @Nullable Answer last;

  /**
   * Returns whether a long list certainly has no job that repeats another; false for a short list.
   *
   * @param jobs the jobs of a candidate
   */
  boolean isLongAndSeparate(List<Job> jobs) {
    if (jobs.size() <= FEW) {
      return false;
    }
    Answer known = last;
    if (known == null || known.jobs.get() != jobs) {
      known =
          new Answer(
              new WeakReference<>(jobs),
              RepeatSearch.of(jobs, i -> 0, RecordIdentity.JOBS) == null);
      last = known;
    }
    return known.separate;
  }
}
