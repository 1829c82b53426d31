package org.licet.candidate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at an examination.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class Examination {

  private static final RecordFields<Examination, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .code("exam", Examination::exam, Builder::exam)
          .jurisdiction("jurisdiction", Examination::jurisdiction, Builder::jurisdiction)
          .date("taken", Examination::taken, Builder::taken)
          .date("applied", Examination::applied, Builder::applied)
          .yesNo("passed", Examination::passed, Builder::passed)
          .inner("verified", Verification.TYPE, Examination::verified, Builder::verified)
          .facts(Examination::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Examination> TYPE = FIELDS;

  private final Fact<String> exam;
  private final Fact<String> jurisdiction;
  private final Fact<PartialDate> taken;
  private final Fact<PartialDate> applied;
  private final Fact<Boolean> passed;
  private final Verification verified;
  private final Facts facts;

  private Examination(Builder builder) {
    this.exam = builder.exam;
    this.jurisdiction = builder.jurisdiction;
    this.taken = builder.taken;
    this.applied = builder.applied;
    this.passed = builder.passed;
    this.verified = builder.verified;
    this.facts = builder.facts;

    Checks.code("exam", exam);
    Checks.inOrder("applied", applied, "taken", taken);
    Checks.jurisdiction("jurisdiction", jurisdiction);
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
   * Returns the code of the examination, such as {@code NCLEX-RN}, {@code CCM} or {@code ACM-CORE};
   * an open vocabulary.
   */
  public Fact<String> exam() {
    return exam;
  }

  /**
   * Returns the state or country through whose board the candidate took it, such as {@code US-GA}.
   */
  public Fact<String> jurisdiction() {
    return jurisdiction;
  }

  /** Returns the date of the attempt. */
  public Fact<PartialDate> taken() {
    return taken;
  }

  /** Returns the application date. */
  public Fact<PartialDate> applied() {
    return applied;
  }

  /** Returns whether the candidate passed. */
  public Fact<Boolean> passed() {
    return passed;
  }

  /** Returns who checked this record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
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
    private Fact<String> jurisdiction = Fact.unknown();
    private Fact<PartialDate> taken = Fact.unknown();
    private Fact<PartialDate> applied = Fact.unknown();
    private Fact<Boolean> passed = Fact.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /**
     * Sets the code of the examination, such as {@code NCLEX-RN}, {@code CCM} or {@code ACM-CORE};
     * an open vocabulary.
     */
    public Builder exam(String exam) {
      this.exam = Fact.known(exam);
      return this;
    }

    /** Sets the date of the attempt. */
    public Builder taken(LocalDate taken) {
      this.taken = Fact.known(PartialDate.of(taken));
      return this;
    }

    /** Sets the date of the attempt, which may be known to the month or year only. */
    public Builder taken(PartialDate taken) {
      this.taken = Fact.known(taken);
      return this;
    }

    /**
     * Sets the date of the attempt, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder taken(String taken) {
      this.taken = Checks.date("taken", taken);
      return this;
    }

    /** Sets the application date. */
    public Builder applied(LocalDate applied) {
      this.applied = Fact.known(PartialDate.of(applied));
      return this;
    }

    /** Sets the application date, which may be known to the month or year only. */
    public Builder applied(PartialDate applied) {
      this.applied = Fact.known(applied);
      return this;
    }

    /**
     * Sets the application date, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder applied(String applied) {
      this.applied = Checks.date("applied", applied);
      return this;
    }

    /** Sets whether the candidate passed. */
    public Builder passed(boolean passed) {
      this.passed = Fact.known(passed);
      return this;
    }

    /** Sets the code of the examination, known or unknown. */
    public Builder exam(Fact<String> exam) {
      this.exam = Given.of("exam", exam);
      return this;
    }

    /** Sets the date of the attempt, known or unknown. */
    public Builder taken(Fact<PartialDate> taken) {
      this.taken = Given.of("taken", taken);
      return this;
    }

    /** Sets the application date, known or unknown. */
    public Builder applied(Fact<PartialDate> applied) {
      this.applied = Given.of("applied", applied);
      return this;
    }

    /** Sets whether the candidate passed, known or unknown. */
    public Builder passed(Fact<Boolean> passed) {
      this.passed = Given.of("passed", passed);
      return this;
    }

    /**
     * Sets the state or country through whose board the candidate took it, such as {@code US-GA}.
     */
    public Builder jurisdiction(String jurisdiction) {
      this.jurisdiction = Fact.known(jurisdiction);
      return this;
    }

    /** Sets the state or country through whose board the candidate took it, known or unknown. */
    public Builder jurisdiction(Fact<String> jurisdiction) {
      this.jurisdiction = Given.of("jurisdiction", jurisdiction);
      return this;
    }

    /** Sets who checked this record, and when. */
    public Builder verified(Verification verified) {
      this.verified = Given.of("verified", verified);
      return this;
    }

    /** Sets who checked this record, and when. */
    public Builder verified(Verification.Builder verified) {
      return verified(verified.build());
    }

    /** Sets the facts that rulesets declare. */
    public Builder facts(Facts facts) {
      this.facts = Given.of("facts", facts);
      return this;
    }

    /** Sets a declared fact to yes or no. */
    public Builder fact(String name, boolean value) {
      return facts(facts.with(name, value));
    }

    /** Sets a declared fact to a number. */
    public Builder fact(String name, long value) {
      return facts(facts.with(name, value));
    }

    /**
     * Sets a declared fact to a code, or to a date such as {@code 2024-05-03} or {@code 2024-05}.
     */
    public Builder fact(String name, String value) {
      return facts(facts.with(name, value));
    }

    /** Sets a declared fact to a complete list of codes; an empty list means none. */
    public Builder fact(String name, List<String> codes) {
      return facts(facts.with(name, codes));
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value is impossible
     */
    public Examination build() {
      return new Examination(this);
    }
  }
}
