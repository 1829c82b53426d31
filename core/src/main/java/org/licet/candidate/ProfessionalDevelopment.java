package org.licet.candidate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a renewal category other than continuing education.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class ProfessionalDevelopment {

  private static final RecordFields<ProfessionalDevelopment, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .oneOf(
              "category",
              DevelopmentCategory.class,
              ProfessionalDevelopment::category,
              Builder::category)
          .date("completed", ProfessionalDevelopment::completed, Builder::completed)
          .inner(
              "verified", Verification.TYPE, ProfessionalDevelopment::verified, Builder::verified)
          .facts(ProfessionalDevelopment::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<ProfessionalDevelopment> TYPE = FIELDS;

  private final Fact<DevelopmentCategory> category;
  private final Fact<PartialDate> completed;
  private final Verification verified;
  private final Facts facts;

  private ProfessionalDevelopment(Builder builder) {
    this.category = builder.category;
    this.completed = builder.completed;
    this.verified = builder.verified;
    this.facts = builder.facts;
  }

  /** Returns a builder with the category; everything else is unknown. */
  public static Builder ofCategory(DevelopmentCategory category) {
    return new Builder().category(category);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the category. */
  public Fact<DevelopmentCategory> category() {
    return category;
  }

  /** Returns the completion date. */
  public Fact<PartialDate> completed() {
    return completed;
  }

  /** Returns who checked this record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /** Returns a builder with the facts of this activity. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProfessionalDevelopment that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /**
   * Builds a {@link ProfessionalDevelopment}. A fact that is not set stays unknown. Not
   * thread-safe.
   */
  public static final class Builder {
    private Fact<DevelopmentCategory> category = Fact.unknown();
    private Fact<PartialDate> completed = Fact.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /** Sets the category. */
    public Builder category(DevelopmentCategory category) {
      this.category = Fact.known(category);
      return this;
    }

    /** Sets the completion date. */
    public Builder completed(LocalDate completed) {
      this.completed = Fact.known(PartialDate.of(completed));
      return this;
    }

    /** Sets the completion date, which may be known to the month or year only. */
    public Builder completed(PartialDate completed) {
      this.completed = Fact.known(completed);
      return this;
    }

    /**
     * Sets the completion date, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder completed(String completed) {
      this.completed = Checks.date("completed", completed);
      return this;
    }

    /** Sets the category, known or unknown. */
    public Builder category(Fact<DevelopmentCategory> category) {
      this.category = Given.of("category", category);
      return this;
    }

    /** Sets the completion date, known or unknown. */
    public Builder completed(Fact<PartialDate> completed) {
      this.completed = Given.of("completed", completed);
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
    public ProfessionalDevelopment build() {
      return new ProfessionalDevelopment(this);
    }
  }
}
