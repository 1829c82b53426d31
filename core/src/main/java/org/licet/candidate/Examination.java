package org.licet.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at an examination.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects values that cannot
 * be right with an {@link InvalidFactException}.
 */
public final class Examination {

  private static final RecordFields<Examination, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .code("exam", Examination::exam, Builder::exam)
          .date("taken", Examination::taken, Builder::taken)
          .date("applied", Examination::applied, Builder::applied)
          .yesNo("passed", Examination::passed, Builder::passed)
          .facts(Examination::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Examination> TYPE = FIELDS;

  private final Fact<String> exam;
  private final Fact<PartialDate> taken;
  private final Fact<PartialDate> applied;
  private final Fact<Boolean> passed;
  private final Facts facts;

  private Examination(Builder builder) {
    this.exam = builder.exam;
    this.taken = builder.taken;
    this.applied = builder.applied;
    this.passed = builder.passed;
    this.facts = builder.facts;

    Checks.code("exam", exam);
    Checks.inOrder("applied", applied, "taken", taken);
  }

  /** Returns a builder with the exam; everything else is unknown. */
  public static Builder of(String exam) {
    return new Builder().exam(exam);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns which examination: {@code NCLEX-RN}, {@code CCM}, {@code ACM-CORE}, ...; an open
   * vocabulary.
   */
  public Fact<String> exam() {
    return exam;
  }

  /** Returns the day of the attempt. */
  public Fact<PartialDate> taken() {
    return taken;
  }

  /** Returns the day on which the application was submitted. */
  public Fact<PartialDate> applied() {
    return applied;
  }

  /** Returns whether it was passed. */
  public Fact<Boolean> passed() {
    return passed;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /** Returns a builder with the facts of this attempt. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Examination that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds an {@link Examination}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> exam = Fact.unknown();
    private Fact<PartialDate> taken = Fact.unknown();
    private Fact<PartialDate> applied = Fact.unknown();
    private Fact<Boolean> passed = Fact.unknown();
    private Facts facts = Facts.NONE;

    private Builder() {}

    /**
     * Sets which examination: {@code NCLEX-RN}, {@code CCM}, {@code ACM-CORE}, ...; an open
     * vocabulary.
     */
    public Builder exam(String exam) {
      this.exam = Fact.known(exam);
      return this;
    }

    /** Sets the day of the attempt. */
    public Builder taken(LocalDate taken) {
      this.taken = Fact.known(PartialDate.of(taken));
      return this;
    }

    /** Sets the day of the attempt, perhaps only to the month or year. */
    public Builder taken(PartialDate taken) {
      this.taken = Fact.known(taken);
      return this;
    }

    /** Sets the day of the attempt, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder taken(String taken) {
      this.taken = Checks.date("taken", taken);
      return this;
    }

    /** Sets the day on which the application was submitted. */
    public Builder applied(LocalDate applied) {
      this.applied = Fact.known(PartialDate.of(applied));
      return this;
    }

    /** Sets the day on which the application was submitted, perhaps only to the month or year. */
    public Builder applied(PartialDate applied) {
      this.applied = Fact.known(applied);
      return this;
    }

    /**
     * Sets the day on which the application was submitted, as {@code 2024-05-03}, {@code 2024-05}
     * or {@code 2024}.
     */
    public Builder applied(String applied) {
      this.applied = Checks.date("applied", applied);
      return this;
    }

    /** Sets whether it was passed. */
    public Builder passed(boolean passed) {
      this.passed = Fact.known(passed);
      return this;
    }

    /**
     * Sets which examination: {@code NCLEX-RN}, {@code CCM}, {@code ACM-CORE}, ...; an open
     * vocabulary, known or unknown.
     */
    public Builder exam(Fact<String> exam) {
      this.exam = exam;
      return this;
    }

    /** Sets the day of the attempt, known or unknown. */
    public Builder taken(Fact<PartialDate> taken) {
      this.taken = taken;
      return this;
    }

    /** Sets the day on which the application was submitted, known or unknown. */
    public Builder applied(Fact<PartialDate> applied) {
      this.applied = applied;
      return this;
    }

    /** Sets whether it was passed, known or unknown. */
    public Builder passed(Fact<Boolean> passed) {
      this.passed = passed;
      return this;
    }

    /** Sets the facts that rulesets declare. */
    public Builder facts(Facts facts) {
      this.facts = facts;
      return this;
    }

    /** Sets one of them. */
    public Builder fact(String name, boolean value) {
      return facts(facts.with(name, value));
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public Examination build() {
      return new Examination(this);
    }
  }
}
