package org.licet.reasoning;

import java.time.LocalDate;
import org.licet.candidate.Candidate;

/**
 * One application, as reasoning looks at it. Immutable and thread-safe.
 *
 * @param candidate who applies
 * @param recorded the same candidate without the records that are yet to be earned, which stand
 *     behind the others; {@code candidate} itself if there are none
 * @param on the day for which the rules judge
 * @param day that day, as {@link LocalDate#toEpochDay()} counts days
 */
public record Context(Candidate candidate, Candidate recorded, LocalDate on, int day) {

  /** Takes a candidate on a day. */
  public Context(Candidate candidate, LocalDate on) {
    this(candidate, candidate, on);
  }

  /** Takes a candidate as he or she would be on a day. */
  public Context(Candidate candidate, Candidate recorded, LocalDate on) {
    this(candidate, recorded, on, (int) on.toEpochDay());
  }

  /** Returns this on another day. */
  public Context at(LocalDate other) {
    return new Context(candidate, recorded, other);
  }
}
