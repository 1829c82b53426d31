package org.licet.candidate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a kind that has no list of its own, such as an academic course or an immunization.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class OtherRecord {

  private static final RecordFields<OtherRecord, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .code("kind", OtherRecord::kind, Builder::kind)
          .date("on", OtherRecord::on, Builder::on)
          .date("until", OtherRecord::until, Builder::until)
          .jurisdiction("jurisdiction", OtherRecord::jurisdiction, Builder::jurisdiction)
          .text("issuer", OtherRecord::issuer, Builder::issuer)
          .inner("verified", Verification.TYPE, OtherRecord::verified, Builder::verified)
          .facts(OtherRecord::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<OtherRecord> TYPE = FIELDS;

  private final Fact<String> kind;
  private final Fact<PartialDate> on;
  private final Fact<PartialDate> until;
  private final Fact<String> jurisdiction;
  private final Fact<String> issuer;
  private final Verification verified;
  private final Facts facts;

  private OtherRecord(Builder builder) {
    this.kind = builder.kind;
    this.on = builder.on;
    this.until = builder.until;
    this.jurisdiction = builder.jurisdiction;
    this.issuer = builder.issuer;
    this.verified = builder.verified;
    this.facts = builder.facts;

    Checks.code("kind", kind);
    Checks.inOrder("on", on, "until", until);
    Checks.jurisdiction("jurisdiction", jurisdiction);
    Checks.text("issuer", issuer);
  }

  /** Returns a builder with the kind; everything else is unknown. */
  public static Builder ofKind(String kind) {
    return new Builder().kind(kind);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the kind, such as {@code COURSEWORK} or {@code IMMUNIZATION}; an open vocabulary. */
  public Fact<String> kind() {
    return kind;
  }

  /** Returns the date of the record: of completion, of a dose, or of another event. */
  public Fact<PartialDate> on() {
    return on;
  }

  /** Returns the last day on which the record is valid. */
  public Fact<PartialDate> until() {
    return until;
  }

  /** Returns the state, province or country of the record, such as {@code US-TX}. */
  public Fact<String> jurisdiction() {
    return jurisdiction;
  }

  /** Returns the body that issued the record. */
  public Fact<String> issuer() {
    return issuer;
  }

  /** Returns who checked this record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /** Returns a builder with the facts of this record. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OtherRecord that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds an {@link OtherRecord}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> kind = Fact.unknown();
    private Fact<PartialDate> on = Fact.unknown();
    private Fact<PartialDate> until = Fact.unknown();
    private Fact<String> jurisdiction = Fact.unknown();
    private Fact<String> issuer = Fact.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /** Sets the kind, such as {@code COURSEWORK}; an open vocabulary. */
    public Builder kind(String kind) {
      this.kind = Fact.known(kind);
      return this;
    }

    /** Sets the kind, known or unknown. */
    public Builder kind(Fact<String> kind) {
      this.kind = Given.of("kind", kind);
      return this;
    }

    /** Sets the date of the record. */
    public Builder on(LocalDate on) {
      this.on = Fact.known(PartialDate.of(on));
      return this;
    }

    /** Sets the date of the record, which may be known to the month or year only. */
    public Builder on(PartialDate on) {
      this.on = Fact.known(on);
      return this;
    }

    /**
     * Sets the date of the record, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder on(String on) {
      this.on = Checks.date("on", on);
      return this;
    }

    /** Sets the date of the record, known or unknown. */
    public Builder on(Fact<PartialDate> on) {
      this.on = Given.of("on", on);
      return this;
    }

    /** Sets the last day on which the record is valid. */
    public Builder until(LocalDate until) {
      this.until = Fact.known(PartialDate.of(until));
      return this;
    }

    /**
     * Sets the last day on which the record is valid, which may be known to the month or year only.
     */
    public Builder until(PartialDate until) {
      this.until = Fact.known(until);
      return this;
    }

    /**
     * Sets the last day on which the record is valid, written as {@code 2024-05-03}, {@code
     * 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder until(String until) {
      this.until = Checks.date("until", until);
      return this;
    }

    /** Sets the last day on which the record is valid, known or unknown. */
    public Builder until(Fact<PartialDate> until) {
      this.until = Given.of("until", until);
      return this;
    }

    /** Sets the state, province or country of the record, such as {@code US-TX}. */
    public Builder jurisdiction(String jurisdiction) {
      this.jurisdiction = Fact.known(jurisdiction);
      return this;
    }

    /** Sets the state, province or country of the record, known or unknown. */
    public Builder jurisdiction(Fact<String> jurisdiction) {
      this.jurisdiction = Given.of("jurisdiction", jurisdiction);
      return this;
    }

    /** Sets the body that issued the record. */
    public Builder issuer(String issuer) {
      this.issuer = Fact.known(issuer);
      return this;
    }

    /** Sets the body that issued the record, known or unknown. */
    public Builder issuer(Fact<String> issuer) {
      this.issuer = Given.of("issuer", issuer);
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
    public OtherRecord build() {
      return new OtherRecord(this);
    }
  }
}
