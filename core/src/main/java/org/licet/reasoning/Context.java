package org.licet.reasoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;

/**
 * One application, as reasoning looks at it: who applies, and the day for which the rules judge.
 * Immutable and thread-safe.
 */
public final class Context {

  private final Candidate candidate;
  private final LocalDate on;

  /** Each is made when it is first read; threads that do so at once make equal ones. */
  private final @Nullable Records<?>[] read = new Records<?>[Listed.MANY];

  /** Takes a candidate on a day. */
  public Context(Candidate candidate, LocalDate on) {
    this.candidate = candidate;
    this.on = on;
  }

  /** Returns the candidate. */
  public Candidate candidate() {
    return candidate;
  }

  /** Returns the day for which the rules judge. */
  public LocalDate on() {
    return on;
  }

  /** Returns the records of a list. */
  @SuppressWarnings("unchecked") // a list's place holds nothing but its own records
  <T> Records<T> records(Listed<T> list) {
    Records<?> records = read[list.place()];
    if (records == null) {
      records = list.of(this);
      read[list.place()] = records;
    }
    return (Records<T>) records;
  }
}
