package org.licet.rule;

import org.licet.reasoning.Conclusion;

/**
 * The three-valued answer to what a rule asks, with its reason, evidence and questions. Immutable
 * and thread-safe.
 */
public final class Answer {

  final Conclusion conclusion;

  Answer(Conclusion conclusion) {
    this.conclusion = conclusion;
  }

  /** Holds if both hold: "80 hours, along with 8 hours of ethics". */
  public Answer alongWith(Answer other) {
    return new Answer(Conclusion.both(conclusion, other.conclusion));
  }

  /** Holds if either holds: "two years, or else the supervisor's attestation". */
  public Answer orElse(Answer other) {
    return new Answer(Conclusion.either(conclusion, other.conclusion));
  }

  /**
   * Where this holds, it counts only if the issuing body rules so: the answer is then open, with
   * the question.
   */
  public Answer onlyIfRuledBy(String body, String question) {
    return new Answer(conclusion.onlyIfRuledBy(body, question));
  }

  /**
   * Where this does not hold, the issuing body may still accept it: the answer is then open, with
   * the question.
   */
  public Answer orRulingBy(String body, String question) {
    return new Answer(conclusion.orRulingBy(body, question));
  }

  /** Adds a remark to the reason, whatever the answer. */
  public Answer noting(String remark) {
    return new Answer(conclusion.noting(remark));
  }

  /** Returns the opposite answer. Not a word. */
  Answer turned() {
    return new Answer(conclusion.opposite());
  }
}
