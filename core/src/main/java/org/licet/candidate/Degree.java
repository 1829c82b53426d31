package org.licet.candidate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An academic degree or a diploma.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class Degree {

  private static final RecordFields<Degree, Builder> FIELDS =
      RecordFields.of(
              Builder::new, Builder::build, record -> record.values, builder -> builder.values)
          .oneOf("level", DegreeLevel.class, Degree::level, Builder::level)
          .code("field", Degree::field, Builder::field)
          .yesNo("accredited", 94)
          .codes(
              "accreditedBy",
              Degree::accreditedBy,
              Builder::accreditedBy,
              codes -> Checks.codes("accreditedBy", codes))
          .yesNo("supervisedFieldExperience", 60)
          .yesNo("preLicensure", 90)
          .yesNo("boardApproved", 95)
          .country("country", Degree::country, Builder::country)
          .date("conferred", Degree::conferred, Builder::conferred)
          .date("expected", Degree::expected, Builder::expected)
          .inner("verified", Verification.TYPE, Degree::verified, Builder::verified)
          .facts(Degree::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Degree> TYPE = FIELDS;

  private final Fact<DegreeLevel> level;
  private final Fact<String> field;
  private final NamedValues values;
  private final Listing<String> accreditedBy;
  private final Fact<String> country;
  private final Fact<PartialDate> conferred;
  private final Fact<PartialDate> expected;
  private final Verification verified;
  private final Facts facts;

  private Degree(Builder builder) {
    this.level = builder.level;
    this.field = builder.field;
    this.values = builder.values.copy();
    this.accreditedBy = builder.accreditedBy;
    this.country = builder.country;
    this.conferred = builder.conferred;
    this.expected = builder.expected;
    this.verified = builder.verified;
    this.facts = builder.facts;

    Checks.code("field", field);
    Checks.country("country", country);
    Checks.codes("accreditedBy", accreditedBy);
  }

  /** Returns a builder with the level; everything else is unknown. */
  public static Builder ofLevel(DegreeLevel level) {
    return new Builder().level(level);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the level. */
  public Fact<DegreeLevel> level() {
    return level;
  }

  /** Returns the field: {@code NURSING}, {@code SOCIAL_WORK}, ...; an open vocabulary. */
  public Fact<String> field() {
    return field;
  }

  /** Returns whether the institution or program is accredited. */
  public Fact<Boolean> accredited() {
    return values.of("accredited");
  }

  /**
   * Returns the bodies that accredited the program, such as {@code CSWE} or {@code CACREP}; an open
   * vocabulary.
   */
  public Listing<String> accreditedBy() {
    return accreditedBy;
  }

  /** Returns whether the program included a completed supervised field experience. */
  public Fact<Boolean> supervisedFieldExperience() {
    return values.of("supervisedFieldExperience");
  }

  /** Returns whether the program leads to licensure as a registered nurse. */
  public Fact<Boolean> preLicensure() {
    return values.of("preLicensure");
  }

  /** Returns whether a board of nursing approved the program. */
  public Fact<Boolean> boardApproved() {
    return values.of("boardApproved");
  }

  /** Returns the country, an ISO 3166-1 code. */
  public Fact<String> country() {
    return country;
  }

  /** Returns the conferral date. */
  public Fact<PartialDate> conferred() {
    return conferred;
  }

  /** Returns the date on which a degree in progress is expected. */
  public Fact<PartialDate> expected() {
    return expected;
  }

  /** Returns who checked this record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /** Returns a builder with the facts of this degree. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Degree that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link Degree}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<DegreeLevel> level = Fact.unknown();
    private Fact<String> field = Fact.unknown();
    private final NamedValues values = FIELDS.unknownValues();
    private Listing<String> accreditedBy = Listing.unknown();
    private Fact<String> country = Fact.unknown();
    private Fact<PartialDate> conferred = Fact.unknown();
    private Fact<PartialDate> expected = Fact.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /** Sets the level. */
    public Builder level(DegreeLevel level) {
      this.level = Fact.known(level);
      return this;
    }

    /** Sets the field: {@code NURSING}, {@code SOCIAL_WORK}, ...; an open vocabulary. */
    public Builder field(String field) {
      this.field = Fact.known(field);
      return this;
    }

    /** Sets whether the institution or program is accredited. */
    public Builder accredited(boolean accredited) {
      return accredited(Fact.known(accredited));
    }

    /** Sets whether the program included a completed supervised field experience. */
    public Builder supervisedFieldExperience(boolean supervisedFieldExperience) {
      return supervisedFieldExperience(Fact.known(supervisedFieldExperience));
    }

    /** Sets whether the program leads to licensure as a registered nurse. */
    public Builder preLicensure(boolean preLicensure) {
      return preLicensure(Fact.known(preLicensure));
    }

    /** Sets whether a board of nursing approved the program. */
    public Builder boardApproved(boolean boardApproved) {
      return boardApproved(Fact.known(boardApproved));
    }

    /** Sets the country, an ISO 3166-1 code. */
    public Builder country(String country) {
      this.country = Fact.known(country);
      return this;
    }

    /** Sets the conferral date. */
    public Builder conferred(LocalDate conferred) {
      this.conferred = Fact.known(PartialDate.of(conferred));
      return this;
    }

    /** Sets the conferral date, which may be known to the month or year only. */
    public Builder conferred(PartialDate conferred) {
      this.conferred = Fact.known(conferred);
      return this;
    }

    /**
     * Sets the conferral date, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder conferred(String conferred) {
      this.conferred = Checks.date("conferred", conferred);
      return this;
    }

    /** Sets the level, known or unknown. */
    public Builder level(Fact<DegreeLevel> level) {
      this.level = Given.of("level", level);
      return this;
    }

    /** Sets the field: {@code NURSING}, {@code SOCIAL_WORK}, ..., known or unknown. */
    public Builder field(Fact<String> field) {
      this.field = Given.of("field", field);
      return this;
    }

    /** Sets whether the institution or program is accredited, known or unknown. */
    public Builder accredited(Fact<Boolean> accredited) {
      values.set("accredited", accredited);
      return this;
    }

    /**
     * Sets whether the program included a completed supervised field experience, known or unknown.
     */
    public Builder supervisedFieldExperience(Fact<Boolean> supervisedFieldExperience) {
      values.set("supervisedFieldExperience", supervisedFieldExperience);
      return this;
    }

    /** Sets whether the program leads to licensure as a registered nurse, known or unknown. */
    public Builder preLicensure(Fact<Boolean> preLicensure) {
      values.set("preLicensure", preLicensure);
      return this;
    }

    /** Sets whether a board of nursing approved the program, known or unknown. */
    public Builder boardApproved(Fact<Boolean> boardApproved) {
      values.set("boardApproved", boardApproved);
      return this;
    }

    /** Sets the country, an ISO 3166-1 code, known or unknown. */
    public Builder country(Fact<String> country) {
      this.country = Given.of("country", country);
      return this;
    }

    /** Sets the conferral date, known or unknown. */
    public Builder conferred(Fact<PartialDate> conferred) {
      this.conferred = Given.of("conferred", conferred);
      return this;
    }

    /**
     * Sets the bodies that accredited the program, such as {@code CSWE}; an open vocabulary.
     * Without arguments, there are none.
     */
    public Builder accreditedBy(String... accreditedBy) {
      this.accreditedBy = Listing.of(accreditedBy);
      return this;
    }

    /** Sets the bodies that accredited the program, known or unknown. */
    public Builder accreditedBy(Listing<String> accreditedBy) {
      this.accreditedBy = Given.of("accreditedBy", accreditedBy);
      return this;
    }

    /** Sets the date on which a degree in progress is expected. */
    public Builder expected(LocalDate expected) {
      this.expected = Fact.known(PartialDate.of(expected));
      return this;
    }

    /**
     * Sets the date on which a degree in progress is expected, which may be known to the month or
     * year only.
     */
    public Builder expected(PartialDate expected) {
      this.expected = Fact.known(expected);
      return this;
    }

    /**
     * Sets the date on which a degree in progress is expected, written as {@code 2024-05-03},
     * {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder expected(String expected) {
      this.expected = Checks.date("expected", expected);
      return this;
    }

    /** Sets the date on which a degree in progress is expected, known or unknown. */
    public Builder expected(Fact<PartialDate> expected) {
      this.expected = Given.of("expected", expected);
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
    public Degree build() {
      return new Degree(this);
    }
  }
}
