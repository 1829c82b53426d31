package org.licet.outlook;

import java.util.List;
import org.licet.evaluation.Evaluation;

/**
 * What is otherwise in a second evaluation of the same credential and stage: with other facts, on
 * another day, or by other rules. Immutable and thread-safe.
 *
 * @param before the first evaluation
 * @param after the second evaluation
 * @param verdicts which verdicts differ, and why
 */
public record Difference(Evaluation before, Evaluation after, List<VerdictChange> verdicts) {

  /** Copies the list. */
  public Difference {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Compares two evaluations.
   *
   * @throws IllegalArgumentException if they are of different credentials or stages
   */
  public static Difference between(Evaluation before, Evaluation after) {
    if (!before.credential().equals(after.credential()) || before.stage() != after.stage()) {
      throw new IllegalArgumentException(
          "Evaluations of one credential and stage can be compared, but not "
              + before.credential()
              + " "
              + before.stage()
              + " and "
              + after.credential()
              + " "
              + after.stage());
    }
    return new Difference(before, after, VerdictChange.between(before, after));
  }

  /** Tells whether the decision is another. */
  public boolean decisionMoved() {
    return before.decision() != after.decision();
  }
}
