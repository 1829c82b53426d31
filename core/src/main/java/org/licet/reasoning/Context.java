package org.licet.reasoning;

import java.time.LocalDate;
import org.licet.candidate.Candidate;

/**
 * One application, as reasoning looks at it. Immutable and thread-safe.
 *
 * @param candidate who applies
 * @param on the day for which the rules judge
 * @param day that day, as {@link LocalDate#toEpochDay()} counts days
 */
public record Context(Candidate candidate, LocalDate on, int day) {

  /** Takes a candidate on a day. */
  public Context(Candidate candidate, LocalDate on) {
    this(candidate, on, (int) on.toEpochDay());
  }
}
