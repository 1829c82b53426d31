package org.licet.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The candidate's declarations about conduct and character, as of today.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class Conduct {

  private static final RecordFields<Conduct, Builder> FIELDS =
      RecordFields.of(
              Builder::new, Builder::build, record -> record.values, builder -> builder.values)
          .yesNo("codeOfConductAccepted", 98)
          .yesNo("felonyConviction", 99)
          .yesNo("licenseDiscipline", 98)
          .yesNo("supervisorAttestation", 50)
          .inner("verified", Verification.TYPE, Conduct::verified, Builder::verified)
          .facts(Conduct::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Conduct> TYPE = FIELDS;

  private final NamedValues values;
  private final Verification verified;
  private final Facts facts;

  private Conduct(Builder builder) {
    this.values = builder.values.copy();
    this.verified = builder.verified;
    this.facts = builder.facts;
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether the issuing body's code of conduct is accepted. */
  public Fact<Boolean> codeOfConductAccepted() {
    return values.of("codeOfConductAccepted");
  }

  /** Returns whether a felony conviction is disclosed. */
  public Fact<Boolean> felonyConviction() {
    return values.of("felonyConviction");
  }

  /** Returns whether discipline against a license is disclosed. */
  public Fact<Boolean> licenseDiscipline() {
    return values.of("licenseDiscipline");
  }

  /** Returns whether a supervisor attests to the experience. */
  public Fact<Boolean> supervisorAttestation() {
    return values.of("supervisorAttestation");
  }

  /** Returns who checked this record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /** Returns a builder with the facts of this declaration. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Conduct that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link Conduct}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private final NamedValues values = FIELDS.unknownValues();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /** Sets whether the issuing body's code of conduct is accepted. */
    public Builder codeOfConductAccepted(boolean codeOfConductAccepted) {
      return codeOfConductAccepted(Fact.known(codeOfConductAccepted));
    }

    /** Sets whether a felony conviction is disclosed. */
    public Builder felonyConviction(boolean felonyConviction) {
      return felonyConviction(Fact.known(felonyConviction));
    }

    /** Sets whether discipline against a license is disclosed. */
    public Builder licenseDiscipline(boolean licenseDiscipline) {
      return licenseDiscipline(Fact.known(licenseDiscipline));
    }

    /** Sets whether a supervisor attests to the experience. */
    public Builder supervisorAttestation(boolean supervisorAttestation) {
      return supervisorAttestation(Fact.known(supervisorAttestation));
    }

    /** Sets whether the issuing body's code of conduct is accepted, known or unknown. */
    public Builder codeOfConductAccepted(Fact<Boolean> codeOfConductAccepted) {
      values.set("codeOfConductAccepted", codeOfConductAccepted);
      return this;
    }

    /** Sets whether a felony conviction is disclosed, known or unknown. */
    public Builder felonyConviction(Fact<Boolean> felonyConviction) {
      values.set("felonyConviction", felonyConviction);
      return this;
    }

    /** Sets whether discipline against a license is disclosed, known or unknown. */
    public Builder licenseDiscipline(Fact<Boolean> licenseDiscipline) {
      values.set("licenseDiscipline", licenseDiscipline);
      return this;
    }

    /** Sets whether a supervisor attests to the experience, known or unknown. */
    public Builder supervisorAttestation(Fact<Boolean> supervisorAttestation) {
      values.set("supervisorAttestation", supervisorAttestation);
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
    public Conduct build() {
      return new Conduct(this);
    }
  }
}
