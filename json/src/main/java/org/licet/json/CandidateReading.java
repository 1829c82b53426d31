package org.licet.json;

import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;

/**
 * The result of reading one candidate: accepted, or refused with the reason. Immutable and
 * thread-safe.
 */
public sealed interface CandidateReading {

  /**
   * A candidate that was read.
   *
   * @param candidate the candidate
   * @param line the line on which it begins, from 1
   */
  record Accepted(Candidate candidate, long line) implements CandidateReading {}

  /**
   * A candidate that cannot be right, or text that is none.
   *
   * @param failure what is wrong
   * @param line the line on which it begins, from 1
   */
  record Refused(Failure failure, long line) implements CandidateReading {}

  /** Returns the line on which it begins, from 1. */
  long line();
}
