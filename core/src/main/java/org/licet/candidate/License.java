package org.licet.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A license to practice, as stated by the candidate or a register.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class License {

  private static final RecordFields<License, Builder> FIELDS =
      RecordFields.of(
              Builder::new, Builder::build, record -> record.values, builder -> builder.values)
          .code("type", License::type, Builder::type)
          .jurisdiction("jurisdiction", License::jurisdiction, Builder::jurisdiction)
          .text("number", License::number, Builder::number)
          .oneOf("status", Status.class, License::status, Builder::status)
          .yesNo("encumbered", License::encumbered, Builder::encumbered)
          .yesNo("independentAssessment", 60)
          .yesNo("multistate", 50)
          .date("issued", License::issued, Builder::issued)
          .date("expires", License::expires, Builder::expires)
          .records("history", PastStatus.TYPE, License::history, Builder::history)
          .inner("verified", Verification.TYPE, License::verified, Builder::verified)
          .facts(License::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<License> TYPE = FIELDS;

  private final Fact<String> type;
  private final Fact<String> jurisdiction;
  private final Fact<String> number;
  private final Fact<Status> status;
  private final Fact<Boolean> encumbered;
  private final NamedValues values;
  private final Fact<PartialDate> issued;
  private final Fact<PartialDate> expires;
  private final Listing<PastStatus> history;
  private final Verification verified;
  private final Facts facts;

  private License(Builder builder) {
    this.type = builder.type;
    this.jurisdiction = builder.jurisdiction;
    this.number = builder.number;
    this.status = builder.status;
    this.encumbered = builder.encumbered;
    this.values = builder.values.copy();
    this.issued = builder.issued;
    this.expires = builder.expires;
    this.history = builder.history;
    this.verified = builder.verified;
    this.facts = builder.facts;

    Checks.code("type", type);
    Checks.jurisdiction("jurisdiction", jurisdiction);
    Checks.text("number", number);
    Checks.inOrder("issued", issued, "expires", expires);
  }

  /** Returns a builder with the type; everything else is unknown. */
  public static Builder ofType(String type) {
    return new Builder().type(type);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns whether a restriction is in force: the value of {@link #encumbered()}, except that
   * {@link Status#PROBATION} counts as a restriction.
   */
  public Fact<Boolean> restricted() {
    return status.is(Status.PROBATION) ? Fact.known(true) : encumbered;
  }

  /** Returns the license type, such as {@code RN} or {@code LCSW}; an open vocabulary. */
  public Fact<String> type() {
    return type;
  }

  /**
   * Returns the jurisdiction that issued the license: ISO 3166-2 for a state ({@code US-TX}), ISO
   * 3166-1 for a country ({@code PH}).
   */
  public Fact<String> jurisdiction() {
    return jurisdiction;
  }

  /** Returns the license number, which no rule reads. */
  public Fact<String> number() {
    return number;
  }

  /** Returns the status as of today. */
  public Fact<Status> status() {
    return status;
  }

  /** Returns whether a restriction is in force, as stated; see {@link #restricted()}. */
  public Fact<Boolean> encumbered() {
    return encumbered;
  }

  /** Returns whether the scope of practice allows independent client assessment. */
  public Fact<Boolean> independentAssessment() {
    return values.of("independentAssessment");
  }

  /** Returns whether this is a multistate license under the Nurse Licensure Compact. */
  public Fact<Boolean> multistate() {
    return values.of("multistate");
  }

  /** Returns the issue date. */
  public Fact<PartialDate> issued() {
    return issued;
  }

  /** Returns the expiration date, the last valid day. */
  public Fact<PartialDate> expires() {
    return expires;
  }

  /** Returns the past statuses; most licenses have none. */
  public Listing<PastStatus> history() {
    return history;
  }

  /** Returns who checked this record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /** Returns a builder with the facts of this license. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof License that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link License}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> type = Fact.unknown();
    private Fact<String> jurisdiction = Fact.unknown();
    private Fact<String> number = Fact.unknown();
    private Fact<Status> status = Fact.unknown();
    private Fact<Boolean> encumbered = Fact.unknown();
    private final NamedValues values = FIELDS.unknownValues();
    private Fact<PartialDate> issued = Fact.unknown();
    private Fact<PartialDate> expires = Fact.unknown();
    private Listing<PastStatus> history = Listing.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /** Sets the license type, such as {@code RN} or {@code LCSW}; an open vocabulary. */
    public Builder type(String type) {
      this.type = Fact.known(type);
      return this;
    }

    /**
     * Sets the jurisdiction that issued the license: ISO 3166-2 for a state ({@code US-TX}), ISO
     * 3166-1 for a country ({@code PH}).
     */
    public Builder jurisdiction(String jurisdiction) {
      this.jurisdiction = Fact.known(jurisdiction);
      return this;
    }

    /** Sets the license number, which no rule reads. */
    public Builder number(String number) {
      this.number = Fact.known(number);
      return this;
    }

    /** Sets the status as of today. */
    public Builder status(Status status) {
      this.status = Fact.known(status);
      return this;
    }

    /** Sets whether a restriction is in force, as stated; see {@link #restricted()}. */
    public Builder encumbered(boolean encumbered) {
      this.encumbered = Fact.known(encumbered);
      return this;
    }

    /** Sets whether the scope of practice allows independent client assessment. */
    public Builder independentAssessment(boolean independentAssessment) {
      values.set("independentAssessment", Fact.known(independentAssessment));
      return this;
    }

    /** Sets whether this is a multistate license under the Nurse Licensure Compact. */
    public Builder multistate(boolean multistate) {
      values.set("multistate", Fact.known(multistate));
      return this;
    }

    /** Sets the issue date. */
    public Builder issued(LocalDate issued) {
      this.issued = Fact.known(PartialDate.of(issued));
      return this;
    }

    /** Sets the issue date, which may be known to the month or year only. */
    public Builder issued(PartialDate issued) {
      this.issued = Fact.known(issued);
      return this;
    }

    /**
     * Sets the issue date, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder issued(String issued) {
      this.issued = Checks.date("issued", issued);
      return this;
    }

    /** Sets the expiration date, the last valid day. */
    public Builder expires(LocalDate expires) {
      this.expires = Fact.known(PartialDate.of(expires));
      return this;
    }

    /** Sets the expiration date, which may be known to the month or year only. */
    public Builder expires(PartialDate expires) {
      this.expires = Fact.known(expires);
      return this;
    }

    /**
     * Sets the expiration date, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder expires(String expires) {
      this.expires = Checks.date("expires", expires);
      return this;
    }

    /** Sets the past statuses. */
    public Builder history(PastStatus.Builder... history) {
      return history(Listing.of(Stream.of(history).map(PastStatus.Builder::build).toList()));
    }

    /** Sets the past statuses, known or unknown. */
    public Builder history(Listing<PastStatus> history) {
      this.history = Given.of("history", history);
      return this;
    }

    /** Sets the license type, known or unknown. */
    public Builder type(Fact<String> type) {
      this.type = Given.of("type", type);
      return this;
    }

    /** Sets the jurisdiction that issued the license, known or unknown. */
    public Builder jurisdiction(Fact<String> jurisdiction) {
      this.jurisdiction = Given.of("jurisdiction", jurisdiction);
      return this;
    }

    /** Sets the license number, known or unknown. */
    public Builder number(Fact<String> number) {
      this.number = Given.of("number", number);
      return this;
    }

    /** Sets the status as of today, known or unknown. */
    public Builder status(Fact<Status> status) {
      this.status = Given.of("status", status);
      return this;
    }

    /** Sets whether a restriction is in force, as stated, known or unknown. */
    public Builder encumbered(Fact<Boolean> encumbered) {
      this.encumbered = Given.of("encumbered", encumbered);
      return this;
    }

    /**
     * Sets whether the scope of practice allows independent client assessment, known or unknown.
     */
    public Builder independentAssessment(Fact<Boolean> independentAssessment) {
      values.set("independentAssessment", independentAssessment);
      return this;
    }

    /**
     * Sets whether this is a multistate license under the Nurse Licensure Compact, known or
     * unknown.
     */
    public Builder multistate(Fact<Boolean> multistate) {
      values.set("multistate", multistate);
      return this;
    }

    /** Sets the issue date, known or unknown. */
    public Builder issued(Fact<PartialDate> issued) {
      this.issued = Given.of("issued", issued);
      return this;
    }

    /** Sets the expiration date, known or unknown. */
    public Builder expires(Fact<PartialDate> expires) {
      this.expires = Given.of("expires", expires);
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
    public License build() {
      return new License(this);
    }
  }
}
