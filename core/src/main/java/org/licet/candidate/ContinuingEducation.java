package org.licet.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A completed activity of continuing education.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class ContinuingEducation {

  private static final RecordFields<ContinuingEducation, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .date("completed", ContinuingEducation::completed, Builder::completed)
          .number("hours", "HOURS", null, ContinuingEducation::hours, Builder::hours)
          .codes(
              "topics",
              ContinuingEducation::topics,
              Builder::topics,
              codes -> Checks.codes("topics", codes))
          .numbers("topicHours", "HOURS", ContinuingEducation::topicHours, Builder::topicHours)
          .codes(
              "approvedBy",
              ContinuingEducation::approvedBy,
              Builder::approvedBy,
              codes -> Checks.codes("approvedBy", codes))
          .text("provider", ContinuingEducation::provider, Builder::provider)
          .yesNo("separate", ContinuingEducation::separate, Builder::separate)
          .inner("verified", Verification.TYPE, ContinuingEducation::verified, Builder::verified)
          .facts(ContinuingEducation::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<ContinuingEducation> TYPE = FIELDS;

  private final Fact<PartialDate> completed;
  private final Fact<BigDecimal> hours;
  private final Listing<String> topics;
  private final Map<String, BigDecimal> topicHours;
  private final Listing<String> approvedBy;
  private final Fact<String> provider;
  private final Fact<Boolean> separate;
  private final Verification verified;
  private final Facts facts;

  private ContinuingEducation(Builder builder) {
    this.completed = builder.completed;
    this.hours = Checks.hours("hours", builder.hours);
    this.topics = builder.topics;
    this.topicHours = builder.topicHours;
    this.approvedBy = builder.approvedBy;
    this.provider = builder.provider;
    this.separate = builder.separate;
    this.verified = builder.verified;
    this.facts = builder.facts;

    Checks.codes("topics", topics);
    Checks.topicHours(topicHours, topics, hours);
    Checks.text("provider", provider);
    Checks.codes("approvedBy", approvedBy);
  }

  /** Returns a builder with the hours; everything else is unknown. */
  public static Builder ofHours(double hours) {
    return new Builder().hours(hours);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the completion date. */
  public Fact<PartialDate> completed() {
    return completed;
  }

  /** Returns the contact hours of 60 minutes, 0 or more. */
  public Fact<BigDecimal> hours() {
    return hours;
  }

  /** Returns the topics, such as {@code CASE_MANAGEMENT} or {@code ETHICS}; an open vocabulary. */
  public Listing<String> topics() {
    return topics;
  }

  /**
   * Returns the contact hours on each topic, as far as they are known, in alphabetical order of the
   * topics. {@code ETHICS+NURSING} are the hours on ethics, nursing or both. An hour may be on
   * several topics: the hours of all topics add up to those of the course or more. All hours of a
   * course with one topic are on that topic.
   */
  public Map<String, BigDecimal> topicHours() {
    return topicHours;
  }

  /**
   * Returns the bodies that approved the course, such as {@code ANCC} or {@code CCMC}; an open
   * vocabulary.
   */
  public Listing<String> approvedBy() {
    return approvedBy;
  }

  /** Returns the name of the provider, which no rule reads. */
  public Fact<String> provider() {
    return provider;
  }

  /**
   * Returns whether the course differs from every other one on the list, even if they look alike.
   */
  public Fact<Boolean> separate() {
    return separate;
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
    return other instanceof ContinuingEducation that && FIELDS.equal(this, that);
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
   * Builds a {@link ContinuingEducation}. A fact that is not set stays unknown. Not thread-safe.
   */
  public static final class Builder {
    private Fact<PartialDate> completed = Fact.unknown();
    private Fact<BigDecimal> hours = Fact.unknown();
    private Listing<String> topics = Listing.unknown();
    private Map<String, BigDecimal> topicHours = Map.of();
    private Listing<String> approvedBy = Listing.unknown();
    private Fact<String> provider = Fact.unknown();
    private Fact<Boolean> separate = Fact.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

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

    /** Sets the contact hours of 60 minutes, 0 or more. */
    public Builder hours(double hours) {
      this.hours = Fact.known(BigDecimal.valueOf(hours));
      return this;
    }

    /** Sets the contact hours of 60 minutes, 0 or more. */
    public Builder hours(BigDecimal hours) {
      this.hours = Fact.known(hours);
      return this;
    }

    /**
     * Sets the topics, such as {@code CASE_MANAGEMENT} or {@code ETHICS}; an open vocabulary.
     * Without arguments, there are none.
     */
    public Builder topics(String... topics) {
      this.topics = Listing.of(topics);
      return this;
    }

    /** Sets the name of the provider, which no rule reads. */
    public Builder provider(String provider) {
      this.provider = Fact.known(provider);
      return this;
    }

    /** Sets the completion date, known or unknown. */
    public Builder completed(Fact<PartialDate> completed) {
      this.completed = Given.of("completed", completed);
      return this;
    }

    /** Sets the contact hours of 60 minutes, 0 or more, known or unknown. */
    public Builder hours(Fact<BigDecimal> hours) {
      this.hours = Given.of("hours", hours);
      return this;
    }

    /** Sets the topics, such as {@code CASE_MANAGEMENT} or {@code ETHICS}, known or unknown. */
    public Builder topics(Listing<String> topics) {
      this.topics = Given.of("topics", topics);
      return this;
    }

    /** Sets the contact hours on one topic. */
    public Builder topicHours(String topic, double hours) {
      SortedMap<String, BigDecimal> more = new TreeMap<>(topicHours);
      more.put(topic, BigDecimal.valueOf(hours));
      return topicHours(more);
    }

    /** Sets the contact hours on all topics for which they are known, by topic. */
    public Builder topicHours(Map<String, BigDecimal> topicHours) {
      SortedMap<String, BigDecimal> sorted = new TreeMap<>();
      topicHours.forEach((topic, hours) -> sorted.put(topic, Checks.plain(hours)));
      this.topicHours = Collections.unmodifiableMap(sorted);
      return this;
    }

    /** Sets the name of the provider, known or unknown. */
    public Builder provider(Fact<String> provider) {
      this.provider = Given.of("provider", provider);
      return this;
    }

    /**
     * Sets whether the course differs from every other one on the list, even if they look alike.
     */
    public Builder separate(boolean separate) {
      return separate(Fact.known(separate));
    }

    /** Sets whether the course differs from every other one on the list; it may be unknown. */
    public Builder separate(Fact<Boolean> separate) {
      this.separate = Given.of("separate", separate);
      return this;
    }

    /**
     * Sets the bodies that approved the course, such as {@code ANCC}; an open vocabulary. Without
     * arguments, there are none.
     */
    public Builder approvedBy(String... approvedBy) {
      this.approvedBy = Listing.of(approvedBy);
      return this;
    }

    /** Sets the bodies that approved the course, known or unknown. */
    public Builder approvedBy(Listing<String> approvedBy) {
      this.approvedBy = Given.of("approvedBy", approvedBy);
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
    public ContinuingEducation build() {
      return new ContinuingEducation(this);
    }
  }
}
