package org.licet.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a version of a ruleset, which identifies the rules of an evaluation exactly.
 * Immutable and thread-safe.
 */
public final class RulesetReference {

  private final String credential;
  private final LocalDate effectiveFrom;
  private final Confidence confidence;
  private final String fingerprint;
  private final List<RulesetReference> uses;

  private RulesetReference(
      String credential,
      LocalDate effectiveFrom,
      Confidence confidence,
      String fingerprint,
      List<RulesetReference> uses) {
    this.credential = credential;
    this.effectiveFrom = effectiveFrom;
    this.confidence = confidence;
    this.fingerprint = fingerprint;
    this.uses = List.copyOf(uses);
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the credential. */
  public String credential() {
    return credential;
  }

  /** Returns the first day on which these rules are in force. */
  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  /** Returns the confidence in that day. */
  public Confidence confidence() {
    return confidence;
  }

  /**
   * Returns the fingerprint of rule texts, tables, sources and the library's version: {@code
   * sha256:} and 64 hexadecimal digits.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** Returns the rulesets of other credentials that these rules asked, such as that of the ACM. */
  public List<RulesetReference> uses() {
    return uses;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .credential(credential)
        .effectiveFrom(effectiveFrom)
        .confidence(confidence)
        .fingerprint(fingerprint)
        .uses(uses);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RulesetReference that
        && credential.equals(that.credential)
        && effectiveFrom.equals(that.effectiveFrom)
        && confidence.equals(that.confidence)
        && fingerprint.equals(that.fingerprint)
        && uses.equals(that.uses);
  }

  @Override
  public int hashCode() {
    return Objects.hash(credential, effectiveFrom, confidence, fingerprint, uses);
  }

  @Override
  public String toString() {
    return "RulesetReference[credential=%s, effectiveFrom=%s, confidence=%s, fingerprint=%s, uses=%s]"
        .formatted(credential, effectiveFrom, confidence, fingerprint, uses);
  }

  /** Builds a {@link RulesetReference}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String credential;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable Confidence confidence;
    private @Nullable String fingerprint;
    private List<RulesetReference> uses = List.of();

    private Builder() {}

    /** Sets the credential. */
    public Builder credential(String credential) {
      this.credential = credential;
      return this;
    }

    /** Sets the first day on which these rules are in force. */
    public Builder effectiveFrom(LocalDate effectiveFrom) {
      this.effectiveFrom = effectiveFrom;
      return this;
    }

    /** Sets the confidence in that day. */
    public Builder confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    /**
     * Sets the fingerprint of rule texts, tables, sources and the library's version: {@code
     * sha256:} and 64 hexadecimal digits.
     */
    public Builder fingerprint(String fingerprint) {
      this.fingerprint = fingerprint;
      return this;
    }

    /** Sets the rulesets of other credentials that these rules asked. */
    public Builder uses(List<RulesetReference> uses) {
      this.uses = uses;
      return this;
    }

    /**
     * Builds the reference.
     *
     * @throws NullPointerException if a value is not set
     */
    public RulesetReference build() {
      return new RulesetReference(
          Objects.requireNonNull(credential, "credential"),
          Objects.requireNonNull(effectiveFrom, "effectiveFrom"),
          Objects.requireNonNull(confidence, "confidence"),
          Objects.requireNonNull(fingerprint, "fingerprint"),
          uses);
    }
  }
}
