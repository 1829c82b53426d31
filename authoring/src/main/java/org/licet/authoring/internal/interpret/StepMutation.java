package org.licet.authoring.internal.interpret;

import org.licet.authoring.internal.language.ChainStep;

/**
 * A change to a step that rule text cannot express. Immutable and thread-safe.
 *
 * @param rule the name of the rule
 * @param step the step in the rule
 * @param how the kind of change
 */
public record StepMutation(String rule, ChainStep step, How how) {

  /** Kinds of changes to a step. */
  public enum How {
    /** The step is negated. */
    TURNED,
    /** The window of the step moves back by a day. */
    DAY_EARLIER,
    /** The window of the step moves forward by a day. */
    DAY_LATER
  }

  /** Returns true if a step is the negated one. */
  boolean turns(ChainStep other) {
    return how == How.TURNED && step.equals(other);
  }
}
