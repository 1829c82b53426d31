package org.licet.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;

/**
 * The result of reading one candidate: accepted, or refused with the reason. Immutable and
 * thread-safe.
 */
public sealed interface CandidateReading {

  /** An accepted candidate. */
  final class Accepted implements CandidateReading {

    private final Candidate candidate;
    private final long line;

    private Accepted(Candidate candidate, long line) {
      this.candidate = candidate;
      this.line = line;
    }

    /**
     * Returns the result for an accepted candidate.
     *
     * @param line the first line of the candidate, from 1
     */
    public static Accepted of(Candidate candidate, long line) {
      return new Accepted(candidate, line);
    }

    /** Returns the candidate. */
    public Candidate candidate() {
      return candidate;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Accepted that
          && candidate.equals(that.candidate)
          && line == that.line;
    }

    @Override
    public int hashCode() {
      return Objects.hash(candidate, line);
    }

    @Override
    public String toString() {
      return "Accepted[candidate=%s, line=%s]".formatted(candidate, line);
    }
  }

  /** An invalid candidate, or text that is not a candidate. */
  final class Refused implements CandidateReading {

    private final Failure failure;
    private final long line;

    private Refused(Failure failure, long line) {
      this.failure = failure;
      this.line = line;
    }

    /**
     * Returns the result for a refused candidate.
     *
     * @param line the first line of the candidate, from 1
     */
    public static Refused of(Failure failure, long line) {
      return new Refused(failure, line);
    }

    /** Returns the reason for the refusal. */
    public Failure failure() {
      return failure;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Refused that && failure.equals(that.failure) && line == that.line;
    }

    @Override
    public int hashCode() {
      return Objects.hash(failure, line);
    }

    @Override
    public String toString() {
      return "Refused[failure=%s, line=%s]".formatted(failure, line);
    }
  }

  /** Returns the first line of the candidate, from 1. */
  long line();
}
