package org.licet.candidate;

import java.time.LocalDate;

/**
 * A sitting of an examination.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param exam which examination: {@code NCLEX-RN}, {@code CCM}, {@code ACM-CORE}, ...; an open
 *     vocabulary
 * @param taken the day of the sitting
 * @param applied the day on which the application was submitted
 * @param passed whether it was passed
 */
public record Examination(
    Fact<String> exam, Fact<PartialDate> taken, Fact<PartialDate> applied, Fact<Boolean> passed) {

  /** Refuses values that cannot be right. */
  public Examination {
    Checks.code("exam", exam);
    Checks.inOrder("applied", applied, "taken", taken);
  }

  /** Starts a builder from the exam; everything else is unknown until it is said. */
  public static Builder of(String exam) {
    return new Builder().exam(exam);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> exam = Fact.unknown();
    private Fact<PartialDate> taken = Fact.unknown();
    private Fact<PartialDate> applied = Fact.unknown();
    private Fact<Boolean> passed = Fact.unknown();

    private Builder() {}

    /**
     * Says which examination: {@code NCLEX-RN}, {@code CCM}, {@code ACM-CORE}, ...; an open
     * vocabulary.
     */
    public Builder exam(String exam) {
      this.exam = Fact.known(exam);
      return this;
    }

    /** Says the day of the sitting. */
    public Builder taken(LocalDate taken) {
      this.taken = Fact.known(PartialDate.of(taken));
      return this;
    }

    /** Says the day of the sitting, perhaps only to the month or year. */
    public Builder taken(PartialDate taken) {
      this.taken = Fact.known(taken);
      return this;
    }

    /** Says the day of the sitting, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder taken(String taken) {
      this.taken = Checks.date("taken", taken);
      return this;
    }

    /** Says the day on which the application was submitted. */
    public Builder applied(LocalDate applied) {
      this.applied = Fact.known(PartialDate.of(applied));
      return this;
    }

    /** Says the day on which the application was submitted, perhaps only to the month or year. */
    public Builder applied(PartialDate applied) {
      this.applied = Fact.known(applied);
      return this;
    }

    /**
     * Says the day on which the application was submitted, as {@code 2024-05-03}, {@code 2024-05}
     * or {@code 2024}.
     */
    public Builder applied(String applied) {
      this.applied = Checks.date("applied", applied);
      return this;
    }

    /** Says whether it was passed. */
    public Builder passed(boolean passed) {
      this.passed = Fact.known(passed);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public Examination build() {
      return new Examination(exam, taken, applied, passed);
    }
  }
}
