package org.licet.candidate;

import java.time.LocalDate;

/**
 * An activity of one of the renewal categories beside continuing education.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param category the category
 * @param completed the day of completion
 */
public record ProfessionalDevelopment(
    Fact<DevelopmentCategory> category, Fact<PartialDate> completed) {

  /** Refuses values that cannot be right. */
  public ProfessionalDevelopment {}

  /** Starts a builder from the category; everything else is unknown until it is said. */
  public static Builder ofCategory(DevelopmentCategory category) {
    return new Builder().category(category);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<DevelopmentCategory> category = Fact.unknown();
    private Fact<PartialDate> completed = Fact.unknown();

    private Builder() {}

    /** Says the category. */
    public Builder category(DevelopmentCategory category) {
      this.category = Fact.known(category);
      return this;
    }

    /** Says the day of completion. */
    public Builder completed(LocalDate completed) {
      this.completed = Fact.known(PartialDate.of(completed));
      return this;
    }

    /** Says the day of completion, perhaps only to the month or year. */
    public Builder completed(PartialDate completed) {
      this.completed = Fact.known(completed);
      return this;
    }

    /** Says the day of completion, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder completed(String completed) {
      this.completed = Checks.date("completed", completed);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public ProfessionalDevelopment build() {
      return new ProfessionalDevelopment(category, completed);
    }
  }
}
