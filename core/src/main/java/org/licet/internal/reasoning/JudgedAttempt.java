package org.licet.internal.reasoning;

import java.time.LocalDate;
import org.licet.candidate.Examination;

/**
 * The judged examination attempt. Rules on attempts consider only the attempts before it, as of its
 * day. Immutable and thread-safe.
 *
 * @param record the attempt
 * @param on the day of the attempt
 * @param day that day as an {@linkplain LocalDate#toEpochDay() epoch day}
 */
public record JudgedAttempt(Examination record, LocalDate on, int day) {

  /** Creates an attempt on a day. */
  public JudgedAttempt(Examination record, LocalDate on) {
    this(record, on, (int) on.toEpochDay());
  }
}
