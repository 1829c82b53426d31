package org.licet.candidate;

import java.time.LocalDate;

/**
 * The status that a license or certification had for a time in the past; the record's own status is
 * that of today.
 *
 * <p>Immutable and thread-safe. Every component may be unknown: without {@code from} or {@code to}
 * it is open when the time began or ended. The constructor refuses values that cannot be right with
 * an {@link InvalidFactException}.
 *
 * @param status the status in that time
 * @param encumbered whether any restriction was in force in that time, as stated; see {@link
 *     #restricted()}
 * @param from the first day
 * @param to the last day
 */
public record PastStatus(
    Fact<Status> status, Fact<Boolean> encumbered, Fact<PartialDate> from, Fact<PartialDate> to) {

  /** Refuses values that cannot be right. */
  public PastStatus {
    Checks.inOrder("from", from, "to", to);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells whether a restriction was in force: what {@link #encumbered()} states, except that {@link
   * Status#PROBATION} is itself a restriction.
   */
  public Fact<Boolean> restricted() {
    return status.is(Status.PROBATION) ? Fact.known(true) : encumbered;
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<Status> status = Fact.unknown();
    private Fact<Boolean> encumbered = Fact.unknown();
    private Fact<PartialDate> from = Fact.unknown();
    private Fact<PartialDate> to = Fact.unknown();

    private Builder() {}

    /** Says the status in that time. */
    public Builder status(Status status) {
      this.status = Fact.known(status);
      return this;
    }

    /** Says whether any restriction was in force in that time. */
    public Builder encumbered(boolean encumbered) {
      this.encumbered = Fact.known(encumbered);
      return this;
    }

    /** Says the first day. */
    public Builder from(LocalDate from) {
      this.from = Fact.known(PartialDate.of(from));
      return this;
    }

    /** Says the first day, perhaps only to the month or year. */
    public Builder from(PartialDate from) {
      this.from = Fact.known(from);
      return this;
    }

    /** Says the first day, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder from(String from) {
      this.from = Checks.date("from", from);
      return this;
    }

    /** Says the last day. */
    public Builder to(LocalDate to) {
      this.to = Fact.known(PartialDate.of(to));
      return this;
    }

    /** Says the last day, perhaps only to the month or year. */
    public Builder to(PartialDate to) {
      this.to = Fact.known(to);
      return this;
    }

    /** Says the last day, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder to(String to) {
      this.to = Checks.date("to", to);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public PastStatus build() {
      return new PastStatus(status, encumbered, from, to);
    }
  }
}
