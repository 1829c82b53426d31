package org.licet.json.internal.evaluation;

/** The members that are written, from few to all. */
public enum Members {
  OF_DECISION,
  OF_VERDICTS,
  OF_REASONS,
  ALL;

  /** Returns whether these members include those of another constant. */
  public boolean include(Members other) {
    return compareTo(other) >= 0;
  }
}
