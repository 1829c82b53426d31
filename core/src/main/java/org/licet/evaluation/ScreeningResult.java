package org.licet.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The screening result for one candidate and credential: an evaluation or a failure. Immutable and
 * thread-safe.
 */
public sealed interface ScreeningResult {

  /** The result for a candidate who was evaluated. */
  final class Evaluated implements ScreeningResult {

    private final Evaluation evaluation;

    private Evaluated(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    /** Returns the result for an evaluated candidate. */
    public static Evaluated of(Evaluation evaluation) {
      return new Evaluated(evaluation);
    }

    /** Returns the evaluation, which equals an evaluation of the candidate alone. */
    public Evaluation evaluation() {
      return evaluation;
    }

    @Override
    public String candidate() {
      return evaluation.candidate();
    }

    @Override
    public String credential() {
      return evaluation.credential();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Evaluated that && evaluation.equals(that.evaluation);
    }

    @Override
    public int hashCode() {
      return Objects.hash(evaluation);
    }

    @Override
    public String toString() {
      return "Evaluated[evaluation=%s]".formatted(evaluation);
    }
  }

  /** The result for a candidate on whom a rule failed. The other candidates are not affected. */
  final class Failed implements ScreeningResult {

    private final String candidate;
    private final String credential;
    private final Failure failure;

    private Failed(String candidate, String credential, Failure failure) {
      this.candidate = candidate;
      this.credential = credential;
      this.failure = failure;
    }

    /** Returns the result for a candidate on whom a rule failed. */
    public static Failed of(String candidate, String credential, Failure failure) {
      return new Failed(candidate, credential, failure);
    }

    @Override
    public String candidate() {
      return candidate;
    }

    @Override
    public String credential() {
      return credential;
    }

    /** Returns the failure, which names the rule. */
    public Failure failure() {
      return failure;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Failed that
          && candidate.equals(that.candidate)
          && credential.equals(that.credential)
          && failure.equals(that.failure);
    }

    @Override
    public int hashCode() {
      return Objects.hash(candidate, credential, failure);
    }

    @Override
    public String toString() {
      return "Failed[candidate=%s, credential=%s, failure=%s]"
          .formatted(candidate, credential, failure);
    }
  }

  /** Returns the host's key of the candidate. */
  String candidate();

  /** Returns the credential. */
  String credential();
}
