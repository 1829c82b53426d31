package org.licet.evaluation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Verification;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * A record that a criterion considered, with the amount that counts and the reason. Immutable and
 * thread-safe.
 */
public final class Evidence {

  private final String fact;
  private final Optional<Range> counted;
  private final Text because;
  private final Verification verified;

  private Evidence(String fact, Optional<Range> counted, Text because, Verification verified) {
    this.fact = fact;
    this.counted = counted;
    this.because = because;
    this.verified = verified;
  }

  /** Returns the evidence of a self-reported record. */
  public static Evidence of(String fact, Optional<Range> counted, Text because) {
    return new Evidence(fact, counted, because, Verification.NONE);
  }

  /** Returns this evidence of a verified record. */
  public Evidence verified(Verification verification) {
    return verification.equals(verified)
        ? this
        : new Evidence(fact, counted, because, verification);
  }

  /** Returns the JSON pointer into the candidate, such as {@code /employment/0}. */
  public String fact() {
    return fact;
  }

  /**
   * Returns the amount that this record alone contributes, in the unit of the finding; empty if the
   * criterion has no amounts.
   */
  public Optional<Range> counted() {
    return counted;
  }

  /** Returns the reason. */
  public Text because() {
    return because;
  }

  /** Returns who verified the record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
  }

  /** Returns this evidence with the translations of a ruleset. */
  public Evidence with(Phrases phrases) {
    return new Evidence(fact, counted, because.with(phrases), verified);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence that
        && fact.equals(that.fact)
        && counted.equals(that.counted)
        && because.equals(that.because)
        && verified.equals(that.verified);
  }

  /** Hashes no text: few mentions share a record and an amount, and texts are costly to build. */
  @Override
  public int hashCode() {
    return 31 * fact.hashCode() + counted.hashCode();
  }

  @Override
  public String toString() {
    return "Evidence[fact=%s, counted=%s, because=%s%s]"
        .formatted(fact, counted, because, verified.isUnknown() ? "" : ", verified=" + verified);
  }
}
