package org.licet.internal.reasoning;

import java.time.LocalDate;
import org.licet.candidate.Examination;

/**
 * The examination attempt that is judged. Rules on attempts consider only the attempts before it,
 * as of its day. Immutable and thread-safe.
 *
 * @param record the attempt
 * @param on the day on which it was taken
 * @param day that day, as {@link LocalDate#toEpochDay()} counts days
 */
public record JudgedAttempt(Examination record, LocalDate on, int day) {

  /** Takes an attempt on a day. */
  public JudgedAttempt(Examination record, LocalDate on) {
    this(record, on, (int) on.toEpochDay());
  }
}
