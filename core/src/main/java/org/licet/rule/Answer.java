package org.licet.rule;

import org.licet.internal.reasoning.Reasoning;

/**
 * The three-valued answer to the question of a rule, with its reason, evidence and questions.
 * Immutable and thread-safe.
 */
public final class Answer {

  final Reasoning reasoning;

  Answer(Reasoning reasoning) {
    this.reasoning = reasoning;
  }

  /** Holds if both answers hold: "80 hours, along with 8 hours of ethics". */
  public Answer alongWith(Answer other) {
    return new Answer(reasoning.and(other.reasoning));
  }

  /** Holds if either answer holds: "two years, or else the supervisor's attestation". */
  public Answer orElse(Answer other) {
    return new Answer(reasoning.or(other.reasoning));
  }

  /**
   * Holds also if a condition does not hold, so that this answer is required only if it does: "2
   * hours on older adults, if the nurse treats them". If the condition is unknown and this answer
   * does not hold, the condition is asked.
   */
  public Answer requiredIf(Answer condition) {
    return new Answer(reasoning.or(condition.reasoning.opposite()));
  }

  /**
   * If this answer holds, the issuing body must still confirm it. That body is asked the question.
   */
  public Answer onlyIfRuledBy(String body, String question) {
    return new Answer(reasoning.onlyIfRuledBy(body, question));
  }

  /**
   * If this answer does not hold, the issuing body may still accept it. That body is asked the
   * question.
   */
  public Answer orRulingBy(String body, String question) {
    return new Answer(reasoning.orRulingBy(body, question));
  }

  /** Adds a remark to the reason, whatever the answer. */
  public Answer noting(String remark) {
    return new Answer(reasoning.noting(remark));
  }

  /** Returns the opposite answer. Rules cannot use it. */
  Answer turned() {
    return new Answer(reasoning.opposite());
  }
}
