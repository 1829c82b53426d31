package org.licet.candidate;

/**
 * What the candidate declares about conduct and character, as it stands today.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param codeOfConductAccepted whether the issuing body's code of conduct is accepted
 * @param felonyConviction whether a felony conviction is disclosed
 * @param licenseDiscipline whether discipline against a license is disclosed
 * @param supervisorAttestation whether a supervisor attests to the experience
 */
public record Conduct(
    Fact<Boolean> codeOfConductAccepted,
    Fact<Boolean> felonyConviction,
    Fact<Boolean> licenseDiscipline,
    Fact<Boolean> supervisorAttestation) {

  /** Refuses values that cannot be right. */
  public Conduct {}

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<Boolean> codeOfConductAccepted = Fact.unknown();
    private Fact<Boolean> felonyConviction = Fact.unknown();
    private Fact<Boolean> licenseDiscipline = Fact.unknown();
    private Fact<Boolean> supervisorAttestation = Fact.unknown();

    private Builder() {}

    /** Says whether the issuing body's code of conduct is accepted. */
    public Builder codeOfConductAccepted(boolean codeOfConductAccepted) {
      this.codeOfConductAccepted = Fact.known(codeOfConductAccepted);
      return this;
    }

    /** Says whether a felony conviction is disclosed. */
    public Builder felonyConviction(boolean felonyConviction) {
      this.felonyConviction = Fact.known(felonyConviction);
      return this;
    }

    /** Says whether discipline against a license is disclosed. */
    public Builder licenseDiscipline(boolean licenseDiscipline) {
      this.licenseDiscipline = Fact.known(licenseDiscipline);
      return this;
    }

    /** Says whether a supervisor attests to the experience. */
    public Builder supervisorAttestation(boolean supervisorAttestation) {
      this.supervisorAttestation = Fact.known(supervisorAttestation);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public Conduct build() {
      return new Conduct(
          codeOfConductAccepted, felonyConviction, licenseDiscipline, supervisorAttestation);
    }
  }
}
