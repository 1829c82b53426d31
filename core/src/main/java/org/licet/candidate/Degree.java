package org.licet.candidate;

import java.time.LocalDate;

/**
 * An academic degree or a diploma.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param level the level
 * @param field the field: {@code NURSING}, {@code SOCIAL_WORK}, ...; an open vocabulary
 * @param accredited whether the institution or program is accredited
 * @param supervisedFieldExperience whether the program included a completed supervised field
 *     experience
 * @param preLicensure whether the program leads to licensure as a registered nurse
 * @param boardApproved whether a board of nursing approved the program
 * @param country ISO 3166-1
 * @param conferred the day of conferral
 */
public record Degree(
    Fact<DegreeLevel> level,
    Fact<String> field,
    Fact<Boolean> accredited,
    Fact<Boolean> supervisedFieldExperience,
    Fact<Boolean> preLicensure,
    Fact<Boolean> boardApproved,
    Fact<String> country,
    Fact<PartialDate> conferred) {

  /** Refuses values that cannot be right. */
  public Degree {
    Checks.code("field", field);
    Checks.country("country", country);
  }

  /** Starts a builder from the level; everything else is unknown until it is said. */
  public static Builder ofLevel(DegreeLevel level) {
    return new Builder().level(level);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<DegreeLevel> level = Fact.unknown();
    private Fact<String> field = Fact.unknown();
    private Fact<Boolean> accredited = Fact.unknown();
    private Fact<Boolean> supervisedFieldExperience = Fact.unknown();
    private Fact<Boolean> preLicensure = Fact.unknown();
    private Fact<Boolean> boardApproved = Fact.unknown();
    private Fact<String> country = Fact.unknown();
    private Fact<PartialDate> conferred = Fact.unknown();

    private Builder() {}

    /** Says the level. */
    public Builder level(DegreeLevel level) {
      this.level = Fact.known(level);
      return this;
    }

    /** Says the field: {@code NURSING}, {@code SOCIAL_WORK}, ...; an open vocabulary. */
    public Builder field(String field) {
      this.field = Fact.known(field);
      return this;
    }

    /** Says whether the institution or program is accredited. */
    public Builder accredited(boolean accredited) {
      this.accredited = Fact.known(accredited);
      return this;
    }

    /** Says whether the program included a completed supervised field experience. */
    public Builder supervisedFieldExperience(boolean supervisedFieldExperience) {
      this.supervisedFieldExperience = Fact.known(supervisedFieldExperience);
      return this;
    }

    /** Says whether the program leads to licensure as a registered nurse. */
    public Builder preLicensure(boolean preLicensure) {
      this.preLicensure = Fact.known(preLicensure);
      return this;
    }

    /** Says whether a board of nursing approved the program. */
    public Builder boardApproved(boolean boardApproved) {
      this.boardApproved = Fact.known(boardApproved);
      return this;
    }

    /** Says ISO 3166-1. */
    public Builder country(String country) {
      this.country = Fact.known(country);
      return this;
    }

    /** Says the day of conferral. */
    public Builder conferred(LocalDate conferred) {
      this.conferred = Fact.known(PartialDate.of(conferred));
      return this;
    }

    /** Says the day of conferral, perhaps only to the month or year. */
    public Builder conferred(PartialDate conferred) {
      this.conferred = Fact.known(conferred);
      return this;
    }

    /** Says the day of conferral, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder conferred(String conferred) {
      this.conferred = Checks.date("conferred", conferred);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public Degree build() {
      return new Degree(
          level,
          field,
          accredited,
          supervisedFieldExperience,
          preLicensure,
          boardApproved,
          country,
          conferred);
    }
  }
}
