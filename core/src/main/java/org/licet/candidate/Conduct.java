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
      RecordFields.of(Builder::new, Builder::build)
          .yesNo(
              "codeOfConductAccepted",
              Conduct::codeOfConductAccepted,
              Builder::codeOfConductAccepted)
          .yesNo("felonyConviction", Conduct::felonyConviction, Builder::felonyConviction)
          .yesNo("licenseDiscipline", Conduct::licenseDiscipline, Builder::licenseDiscipline)
          .yesNo(
              "supervisorAttestation",
              Conduct::supervisorAttestation,
              Builder::supervisorAttestation)
          .facts(Conduct::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Conduct> TYPE = FIELDS;

  private final Fact<Boolean> codeOfConductAccepted;
  private final Fact<Boolean> felonyConviction;
  private final Fact<Boolean> licenseDiscipline;
  private final Fact<Boolean> supervisorAttestation;
  private final Facts facts;

  private Conduct(Builder builder) {
    this.codeOfConductAccepted = builder.codeOfConductAccepted;
    this.felonyConviction = builder.felonyConviction;
    this.licenseDiscipline = builder.licenseDiscipline;
    this.supervisorAttestation = builder.supervisorAttestation;
    this.facts = builder.facts;
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether the issuing body's code of conduct is accepted. */
  public Fact<Boolean> codeOfConductAccepted() {
    return codeOfConductAccepted;
  }

  /** Returns whether a felony conviction is disclosed. */
  public Fact<Boolean> felonyConviction() {
    return felonyConviction;
  }

  /** Returns whether discipline against a license is disclosed. */
  public Fact<Boolean> licenseDiscipline() {
    return licenseDiscipline;
  }

  /** Returns whether a supervisor attests to the experience. */
  public Fact<Boolean> supervisorAttestation() {
    return supervisorAttestation;
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
    private Fact<Boolean> codeOfConductAccepted = Fact.unknown();
    private Fact<Boolean> felonyConviction = Fact.unknown();
    private Fact<Boolean> licenseDiscipline = Fact.unknown();
    private Fact<Boolean> supervisorAttestation = Fact.unknown();
    private Facts facts = Facts.NONE;

    private Builder() {}

    /** Sets whether the issuing body's code of conduct is accepted. */
    public Builder codeOfConductAccepted(boolean codeOfConductAccepted) {
      this.codeOfConductAccepted = Fact.known(codeOfConductAccepted);
      return this;
    }

    /** Sets whether a felony conviction is disclosed. */
    public Builder felonyConviction(boolean felonyConviction) {
      this.felonyConviction = Fact.known(felonyConviction);
      return this;
    }

    /** Sets whether discipline against a license is disclosed. */
    public Builder licenseDiscipline(boolean licenseDiscipline) {
      this.licenseDiscipline = Fact.known(licenseDiscipline);
      return this;
    }

    /** Sets whether a supervisor attests to the experience. */
    public Builder supervisorAttestation(boolean supervisorAttestation) {
      this.supervisorAttestation = Fact.known(supervisorAttestation);
      return this;
    }

    /** Sets whether the issuing body's code of conduct is accepted, known or unknown. */
    public Builder codeOfConductAccepted(Fact<Boolean> codeOfConductAccepted) {
      this.codeOfConductAccepted = codeOfConductAccepted;
      return this;
    }

    /** Sets whether a felony conviction is disclosed, known or unknown. */
    public Builder felonyConviction(Fact<Boolean> felonyConviction) {
      this.felonyConviction = felonyConviction;
      return this;
    }

    /** Sets whether discipline against a license is disclosed, known or unknown. */
    public Builder licenseDiscipline(Fact<Boolean> licenseDiscipline) {
      this.licenseDiscipline = licenseDiscipline;
      return this;
    }

    /** Sets whether a supervisor attests to the experience, known or unknown. */
    public Builder supervisorAttestation(Fact<Boolean> supervisorAttestation) {
      this.supervisorAttestation = supervisorAttestation;
      return this;
    }

    /** Sets the facts that rulesets declare. */
    public Builder facts(Facts facts) {
      this.facts = facts;
      return this;
    }

    /** Sets one of them. */
    public Builder fact(String name, boolean value) {
      return facts(facts.with(name, value));
    }

    /** Sets one of them to a number. */
    public Builder fact(String name, long value) {
      return facts(facts.with(name, value));
    }

    /** Sets one of them to a code, or to a date such as {@code 2024-05-03} or {@code 2024-05}. */
    public Builder fact(String name, String value) {
      return facts(facts.with(name, value));
    }

    /** Sets one of them to a complete list of codes; an empty list means none. */
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
