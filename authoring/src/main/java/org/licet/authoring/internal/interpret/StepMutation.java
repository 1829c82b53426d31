package org.licet.authoring.internal.interpret;

import org.licet.authoring.internal.language.ChainStep;

/**
 * A change to a step that rule text cannot express. Immutable and thread-safe.
 *
 * @param rule the name of the rule
 * @param step the step in the rule
 * @param how what happens to it
 */
public record StepMutation(String rule, ChainStep step, How how) {

  /** Kinds of changes to a step. */
  public enum How {
    /** What passes it does not pass, and the other way round. */
    TURNED,
    /** Its window begins and ends a day earlier. */
    DAY_EARLIER,
    /** Its window begins and ends a day later. */
    DAY_LATER
  }

  /** Tells whether a step is the one that is turned round. */
  boolean turns(ChainStep other) {
    return how == How.TURNED && step.equals(other);
  }
}
