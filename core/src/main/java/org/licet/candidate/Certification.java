package org.licet.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A certification, such as {@code CRC} or {@code CCM}.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class Certification {

  private static final RecordFields<Certification, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .code("credential", Certification::credential, Builder::credential)
          .text("issuer", Certification::issuer, Builder::issuer)
          .oneOf("status", Status.class, Certification::status, Builder::status)
          .date("issued", Certification::issued, Builder::issued)
          .date("expires", Certification::expires, Builder::expires)
          .records("history", PastStatus.TYPE, Certification::history, Builder::history)
          .inner("verified", Verification.TYPE, Certification::verified, Builder::verified)
          .facts(Certification::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Certification> TYPE = FIELDS;

  private final Fact<String> credential;
  private final Fact<String> issuer;
  private final Fact<Status> status;
  private final Fact<PartialDate> issued;
  private final Fact<PartialDate> expires;
  private final Listing<PastStatus> history;
  private final Verification verified;
  private final Facts facts;

  private Certification(Builder builder) {
    this.credential = builder.credential;
    this.issuer = builder.issuer;
    this.status = builder.status;
    this.issued = builder.issued;
    this.expires = builder.expires;
    this.history = builder.history;
    this.verified = builder.verified;
    this.facts = builder.facts;

    Checks.code("credential", credential);
    Checks.text("issuer", issuer);
    Checks.inOrder("issued", issued, "expires", expires);
  }

  /** Returns a builder with the credential; everything else is unknown. */
  public static Builder of(String credential) {
    return new Builder().credential(credential);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the code of the credential, such as {@code CCM}, {@code CRC} or {@code CDMS}; an open
   * vocabulary.
   */
  public Fact<String> credential() {
    return credential;
  }

  /**
   * Returns the issuing body, such as {@code CCMC}. It tells apart credentials with the same
   * letters.
   */
  public Fact<String> issuer() {
    return issuer;
  }

  /** Returns the status as of today; {@link Status#ACTIVE} implies good standing. */
  public Fact<Status> status() {
    return status;
  }

  /** Returns the award date, which may be that of the first award. */
  public Fact<PartialDate> issued() {
    return issued;
  }

  /** Returns the expiration date, the last valid day. */
  public Fact<PartialDate> expires() {
    return expires;
  }

  /** Returns the past statuses; most certifications have none. */
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

  /** Returns a builder with the facts of this certification. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Certification that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link Certification}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> credential = Fact.unknown();
    private Fact<String> issuer = Fact.unknown();
    private Fact<Status> status = Fact.unknown();
    private Fact<PartialDate> issued = Fact.unknown();
    private Fact<PartialDate> expires = Fact.unknown();
    private Listing<PastStatus> history = Listing.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /**
     * Sets the code of the credential, such as {@code CCM}, {@code CRC} or {@code CDMS}; an open
     * vocabulary.
     */
    public Builder credential(String credential) {
      this.credential = Fact.known(credential);
      return this;
    }

    /** Sets the issuing body, such as {@code CCMC}. */
    public Builder issuer(String issuer) {
      this.issuer = Fact.known(issuer);
      return this;
    }

    /** Sets the status as of today; {@link Status#ACTIVE} implies good standing. */
    public Builder status(Status status) {
      this.status = Fact.known(status);
      return this;
    }

    /** Sets the award date, which may be that of the first award. */
    public Builder issued(LocalDate issued) {
      this.issued = Fact.known(PartialDate.of(issued));
      return this;
    }

    /** Sets the award date, which may be known to the month or year only. */
    public Builder issued(PartialDate issued) {
      this.issued = Fact.known(issued);
      return this;
    }

    /**
     * Sets the award date, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
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

    /** Sets the code of the credential, known or unknown. */
    public Builder credential(Fact<String> credential) {
      this.credential = Given.of("credential", credential);
      return this;
    }

    /** Sets the issuing body, known or unknown. */
    public Builder issuer(Fact<String> issuer) {
      this.issuer = Given.of("issuer", issuer);
      return this;
    }

    /** Sets the status as of today, known or unknown. */
    public Builder status(Fact<Status> status) {
      this.status = Given.of("status", status);
      return this;
    }

    /** Sets the award date, known or unknown. */
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
    public Certification build() {
      return new Certification(this);
    }
  }
}
