package org.licet.evaluation;

import java.util.List;

/**
 * A question whose answer could still change the decision. Immutable and thread-safe.
 *
 * @param question the question
 * @param criteria the undetermined criteria that wait for it, in the requirement's order
 */
public record OpenQuestion(Question question, List<String> criteria) {

  /** Copies the list. */
  public OpenQuestion {
    criteria = List.copyOf(criteria);
  }
}
