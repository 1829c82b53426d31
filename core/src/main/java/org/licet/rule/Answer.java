package org.licet.rule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.internal.reasoning.Reasoning;

/**
 * The three-valued answer to the question of a rule, with its reason, evidence and questions.
 * Immutable and thread-safe.
 */
public final class Answer {

  final Reasoning reasoning;

  /** The questions to issuing bodies that were added to this answer. */
  final Set<String> decisions;

  Answer(Reasoning reasoning) {
    this(reasoning, Set.of());
  }

  private Answer(Reasoning reasoning, Set<String> decisions) {
    this.reasoning = reasoning;
    this.decisions = decisions;
  }

  private Answer with(Reasoning other, Set<String> more) {
    return new Answer(
        other,
        Stream.concat(decisions.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
  }

  /** Holds if both answers hold: "80 hours, along with 8 hours of ethics". */
  public Answer alongWith(Answer other) {
    return with(reasoning.and(other.reasoning), other.decisions);
  }

  /** Holds if either answer holds: "two years, or else the supervisor's attestation". */
  public Answer orElse(Answer other) {
    return with(reasoning.or(other.reasoning), other.decisions);
  }

  /**
   * Requires this answer only if a condition holds: "2 hours on older adults, if the nurse treats
   * them". If the condition is unknown and this answer does not hold, Licet asks about the
   * condition.
   */
  public Answer requiredIf(Answer condition) {
    return with(reasoning.or(condition.reasoning.opposite()), condition.decisions);
  }

  /**
   * If this answer holds, the issuing body must still confirm it. Licet asks that body the
   * question.
   */
  public Answer onlyIfRuledBy(String body, String question) {
    return with(reasoning.onlyIfRuledBy(body, question), Set.of(question));
  }

  /**
   * If this answer does not hold, the issuing body may still accept it. Licet asks that body the
   * question.
   */
  public Answer orRulingBy(String body, String question) {
    return with(reasoning.orRulingBy(body, question), Set.of(question));
  }

  /** Adds a remark to the reason, whatever the answer. */
  public Answer noting(String remark) {
    return with(reasoning.noting(remark), Set.of());
  }

  /** Returns the opposite answer. Rules cannot use it. */
  Answer turned() {
    return with(reasoning.opposite(), Set.of());
  }
}
