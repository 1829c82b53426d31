package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;

/**
 * The judged application: the candidate, the date and the ruleset. Immutable and thread-safe.
 *
 * @param candidate the candidate
 * @param recorded the candidate without future records, which follow the others in each list;
 *     {@code candidate} itself if there are none
 * @param on the date for which the rules judge
 * @param day that date as an {@linkplain LocalDate#toEpochDay() epoch day}
 * @param today the day on which facts as of today were recorded
 * @param attempt the judged attempt on record; {@code null} if the rules judge eligibility on the
 *     day itself
 * @param reads records the lists that are read, if not {@code null}
 * @param rulings the recorded decisions of issuing bodies that answer questions of the ruleset
 * @param shared what judgments on other days share, if not {@code null}
 * @param others the rules of other credentials
 * @param withheld the records that the candidate lacks because they count as unknown
 */
public record ApplicationContext(
    Candidate candidate,
    Candidate recorded,
    LocalDate on,
    int day,
    int today,
    @Nullable JudgedAttempt attempt,
    @Nullable RecordsRead reads,
    RecordedRulings rulings,
    @Nullable DayIndependent shared,
    OtherCredentials others,
    WithheldRecords withheld) {

  /** Creates an application on a day. */
  public ApplicationContext(Candidate candidate, LocalDate on) {
    this(candidate, candidate, on);
  }

  /** Creates an application with future records. */
  public ApplicationContext(Candidate candidate, Candidate recorded, LocalDate on) {
    this(
        candidate,
        recorded,
        on,
        (int) on.toEpochDay(),
        (int) on.toEpochDay(),
        null,
        null,
        RecordedRulings.NONE,
        null,
        OtherCredentials.NONE,
        WithheldRecords.NONE);
  }

  /** Returns this application with facts recorded on a day, if that day precedes the judged one. */
  public ApplicationContext recordedOn(LocalDate stated) {
    int spoken = (int) stated.toEpochDay();
    return spoken < today
        ? new ApplicationContext(
            candidate, recorded, on, day, spoken, attempt, reads, rulings, shared, others, withheld)
        : this;
  }

  /** Returns this application on another day, for an attempt. */
  public ApplicationContext at(LocalDate other, @Nullable JudgedAttempt judged) {
    return new ApplicationContext(
        candidate,
        recorded,
        other,
        (int) other.toEpochDay(),
        today,
        judged,
        reads,
        rulings,
        null,
        others,
        withheld);
  }

  /** Returns this application on the same day without an attempt. */
  public ApplicationContext withoutAttempt() {
    return attempt == null ? this : at(on, null);
  }

  /** Returns this application on a later day, with its attempt moved by the same number of days. */
  public ApplicationContext plusDays(long days) {
    JudgedAttempt moved =
        attempt == null ? null : new JudgedAttempt(attempt.record(), attempt.on().plusDays(days));
    return at(on.plusDays(days), moved);
  }

  /** Returns this application with a record of the lists that are read. */
  public ApplicationContext noting(@Nullable RecordsRead notes) {
    return notes == null
        ? this
        : new ApplicationContext(
            candidate, recorded, on, day, today, attempt, notes, rulings, shared, others, withheld);
  }

  /**
   * Returns this application with the recorded rulings on the criteria of a ruleset, in addition to
   * those on the criteria of a ruleset that asks for it.
   *
   * @param criteria the ids of all criteria of the ruleset
   */
  public ApplicationContext ruledOn(Set<String> criteria) {
    return candidate.rulings().entries().isEmpty()
        ? this
        : new ApplicationContext(
            candidate,
            recorded,
            on,
            day,
            today,
            attempt,
            reads,
            RecordedRulings.of(candidate, criteria).and(rulings),
            shared,
            others,
            withheld);
  }

  /** Returns this application with the rules of other credentials. */
  public ApplicationContext asking(OtherCredentials rules) {
    return rules == others
        ? this
        : new ApplicationContext(
            candidate, recorded, on, day, today, attempt, reads, rulings, shared, rules, withheld);
  }

  /** Returns this application without records that count as unknown. */
  public ApplicationContext withholding(WithheldRecords records) {
    return new ApplicationContext(
        candidate, recorded, on, day, today, attempt, reads, rulings, shared, others, records);
  }

  /** Returns whether rulings are recorded that may answer questions. */
  public boolean isRuled() {
    return !rulings.isEmpty();
  }

  /** Returns this application with what judgments of the candidate on other days share. */
  public ApplicationContext sharing(@Nullable DayIndependent results) {
    return new ApplicationContext(
        candidate, recorded, on, day, today, attempt, reads, rulings, results, others, withheld);
  }

  /**
   * Records that a list is read.
   *
   * @param part the JSON pointer to the list
   */
  public void read(String part) {
    if (reads != null) {
      reads.add(part);
    }
  }

  /** Returns this application for another candidate. */
  public ApplicationContext of(Candidate other) {
    return new ApplicationContext(
        other, other, on, day, today, attempt, reads, rulings, null, others, withheld);
  }

  /** Returns whether the judged day precedes the day on which facts as of today were recorded. */
  public boolean isPast() {
    return day < today;
  }

  /** Returns the day on which waiting periods and windows between attempts end. */
  public LocalDate attemptOn() {
    return attempt == null ? on : attempt.on();
  }
}
