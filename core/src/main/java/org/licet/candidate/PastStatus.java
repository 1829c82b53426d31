package org.licet.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A past status of a license or certification, with its period. The record's own status is today's.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown: without {@code from} or {@code to}, the
 * beginning or end of the period is unknown. The builder rejects impossible values with an {@link
 * InvalidFactException}.
 */
public final class PastStatus {

  private static final RecordFields<PastStatus, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .oneOf("status", Status.class, PastStatus::status, Builder::status)
          .yesNo("encumbered", PastStatus::encumbered, Builder::encumbered)
          .date("from", PastStatus::from, Builder::from)
          .date("to", PastStatus::to, Builder::to);

  /** The fields of the candidate format. */
  public static final RecordType<PastStatus> TYPE = FIELDS;

  private final Fact<Status> status;
  private final Fact<Boolean> encumbered;
  private final Fact<PartialDate> from;
  private final Fact<PartialDate> to;

  private PastStatus(Builder builder) {
    this.status = builder.status;
    this.encumbered = builder.encumbered;
    this.from = builder.from;
    this.to = builder.to;

    Checks.inOrder("from", from, "to", to);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns whether a restriction was in force: the value of {@link #encumbered()}, except that
   * {@link Status#PROBATION} counts as a restriction.
   */
  public Fact<Boolean> restricted() {
    return status.is(Status.PROBATION) ? Fact.known(true) : encumbered;
  }

  /** Returns the status during the period. */
  public Fact<Status> status() {
    return status;
  }

  /**
   * Returns whether a restriction was in force during the period, as stated; see {@link
   * #restricted()}.
   */
  public Fact<Boolean> encumbered() {
    return encumbered;
  }

  /** Returns the first day. */
  public Fact<PartialDate> from() {
    return from;
  }

  /** Returns the last day. */
  public Fact<PartialDate> to() {
    return to;
  }

  /** Returns a builder with the facts of this period. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PastStatus that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link PastStatus}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<Status> status = Fact.unknown();
    private Fact<Boolean> encumbered = Fact.unknown();
    private Fact<PartialDate> from = Fact.unknown();
    private Fact<PartialDate> to = Fact.unknown();

    private Builder() {}

    /** Sets the status during the period. */
    public Builder status(Status status) {
      this.status = Fact.known(status);
      return this;
    }

    /** Sets whether a restriction was in force during the period. */
    public Builder encumbered(boolean encumbered) {
      this.encumbered = Fact.known(encumbered);
      return this;
    }

    /** Sets the first day. */
    public Builder from(LocalDate from) {
      this.from = Fact.known(PartialDate.of(from));
      return this;
    }

    /** Sets the first day, which may be known to the month or year only. */
    public Builder from(PartialDate from) {
      this.from = Fact.known(from);
      return this;
    }

    /**
     * Sets the first day, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder from(String from) {
      this.from = Checks.date("from", from);
      return this;
    }

    /** Sets the last day. */
    public Builder to(LocalDate to) {
      this.to = Fact.known(PartialDate.of(to));
      return this;
    }

    /** Sets the last day, which may be known to the month or year only. */
    public Builder to(PartialDate to) {
      this.to = Fact.known(to);
      return this;
    }

    /**
     * Sets the last day, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder to(String to) {
      this.to = Checks.date("to", to);
      return this;
    }

    /** Sets the status during the period, known or unknown. */
    public Builder status(Fact<Status> status) {
      this.status = Given.of("status", status);
      return this;
    }

    /** Sets whether a restriction was in force during the period, as stated, known or unknown. */
    public Builder encumbered(Fact<Boolean> encumbered) {
      this.encumbered = Given.of("encumbered", encumbered);
      return this;
    }

    /** Sets the first day, known or unknown. */
    public Builder from(Fact<PartialDate> from) {
      this.from = Given.of("from", from);
      return this;
    }

    /** Sets the last day, known or unknown. */
    public Builder to(Fact<PartialDate> to) {
      this.to = Given.of("to", to);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value is impossible
     */
    public PastStatus build() {
      return new PastStatus(this);
    }
  }
}
