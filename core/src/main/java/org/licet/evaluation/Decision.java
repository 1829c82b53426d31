package org.licet.evaluation;

import org.licet.text.Text;

/** The decision for a candidate, a credential and a stage on a date. */
public enum Decision {
  /** Every requirement of the stage is met. */
  ELIGIBLE,
  /** The requirement is not met, whatever is still unknown. */
  NOT_ELIGIBLE,
  /** An unknown fact could still change it. */
  UNDETERMINED;

  /** Returns the decision that follows from the verdict on a stage's whole requirement. */
  public static Decision of(Verdict verdict) {
    return switch (verdict) {
      case MET -> ELIGIBLE;
      case NOT_MET -> NOT_ELIGIBLE;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  /** Returns the decision in words. */
  public Text words() {
    return Text.of("decision." + name());
  }
}
