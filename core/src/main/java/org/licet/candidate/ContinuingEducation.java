package org.licet.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A completed activity of continuing education.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param completed the day of completion
 * @param hours contact hours of 60 minutes, 0 or more
 * @param topics what it was about: {@code CASE_MANAGEMENT}, {@code ETHICS}, ...; an open vocabulary
 * @param provider who provided it; kept for explanations, never judged
 */
public record ContinuingEducation(
    Fact<PartialDate> completed,
    Fact<BigDecimal> hours,
    Listing<String> topics,
    Fact<String> provider) {

  /** Refuses values that cannot be right. */
  public ContinuingEducation {
    Checks.codes("topics", topics);
    Checks.text("provider", provider);
    hours = Checks.hours("hours", hours);
  }

  /** Starts a builder from the hours; everything else is unknown until it is said. */
  public static Builder ofHours(double hours) {
    return new Builder().hours(hours);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<PartialDate> completed = Fact.unknown();
    private Fact<BigDecimal> hours = Fact.unknown();
    private Listing<String> topics = Listing.unknown();
    private Fact<String> provider = Fact.unknown();

    private Builder() {}

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

    /** Says contact hours of 60 minutes, 0 or more. */
    public Builder hours(double hours) {
      this.hours = Fact.known(BigDecimal.valueOf(hours));
      return this;
    }

    /** Says contact hours of 60 minutes, 0 or more. */
    public Builder hours(BigDecimal hours) {
      this.hours = Fact.known(hours);
      return this;
    }

    /**
     * Says what it was about: {@code CASE_MANAGEMENT}, {@code ETHICS}, ...; an open vocabulary;
     * called without any, that there are none.
     */
    public Builder topics(String... topics) {
      this.topics = Listing.of(topics);
      return this;
    }

    /** Says who provided it; kept for explanations, never judged. */
    public Builder provider(String provider) {
      this.provider = Fact.known(provider);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public ContinuingEducation build() {
      return new ContinuingEducation(completed, hours, topics, provider);
    }
  }
}
