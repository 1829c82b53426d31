package org.licet.internal.reasoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;

/**
 * The application that is judged: the candidate, the date and the ruleset. Immutable and
 * thread-safe.
 *
 * @param candidate who applies
 * @param recorded the same candidate without the records that are yet to be earned, which stand
 *     behind the others; {@code candidate} itself if there are none
 * @param on the day for which the rules judge
 * @param day that day, as {@link LocalDate#toEpochDay()} counts days
 * @param today the day for which the candidate's record speaks where it says what is so today
 * @param attempt the attempt that is judged, where it is one on record; {@code null} where it is
 *     judged whether one may sit on the day
 * @param reads notes what is read of the record, where somebody wants to know
 */
public record ApplicationContext(
    Candidate candidate,
    Candidate recorded,
    LocalDate on,
    int day,
    int today,
    @Nullable JudgedAttempt attempt,
    @Nullable RecordsRead reads) {

  /** Takes a candidate on a day. */
  public ApplicationContext(Candidate candidate, LocalDate on) {
    this(candidate, candidate, on);
  }

  /** Takes a candidate as he or she would be on a day. */
  public ApplicationContext(Candidate candidate, Candidate recorded, LocalDate on) {
    this(candidate, recorded, on, (int) on.toEpochDay(), (int) on.toEpochDay(), null, null);
  }

  /** Returns this for a record that speaks for a day, if that is before the one that is judged. */
  public ApplicationContext recordedOn(LocalDate stated) {
    int spoken = (int) stated.toEpochDay();
    return spoken < today
        ? new ApplicationContext(candidate, recorded, on, day, spoken, attempt, reads)
        : this;
  }

  /** Returns this on another day, for an attempt. */
  public ApplicationContext at(LocalDate other, @Nullable JudgedAttempt judged) {
    return new ApplicationContext(
        candidate, recorded, other, (int) other.toEpochDay(), today, judged, reads);
  }

  /** Returns this so many days later, with what is judged moved along. */
  public ApplicationContext plusDays(long days) {
    JudgedAttempt moved =
        attempt == null ? null : new JudgedAttempt(attempt.record(), attempt.on().plusDays(days));
    return at(on.plusDays(days), moved);
  }

  /** Returns this with what is read of the record noted. */
  public ApplicationContext noting(@Nullable RecordsRead notes) {
    return notes == null
        ? this
        : new ApplicationContext(candidate, recorded, on, day, today, attempt, notes);
  }

  /**
   * Notes that a part of the record is read.
   *
   * @param part its JSON pointer
   */
  public void read(String part) {
    if (reads != null) {
      reads.add(part);
    }
  }

  /** Returns this with another candidate. */
  public ApplicationContext of(Candidate other) {
    return new ApplicationContext(other, other, on, day, today, attempt, reads);
  }

  /** Tells whether the rules judge for a day before the one for which the record speaks. */
  public boolean isPast() {
    return day < today;
  }

  /** Returns the day from which waits and windows between attempts look back. */
  public LocalDate attemptOn() {
    return attempt == null ? on : attempt.on();
  }
}
