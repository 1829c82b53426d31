package org.licet.evaluation;

import org.licet.text.Text;

/** The verdict on a criterion: one of three values, combined by Kleene's three-valued logic. */
public enum Verdict {
  /** The criterion is met, whatever is still unknown. */
  MET,
  /** The criterion is not met, whatever is still unknown. */
  NOT_MET,
  /** An unknown fact could still change it. */
  UNDETERMINED;

  /** Returns {@link #MET} or {@link #NOT_MET}. */
  public static Verdict of(boolean met) {
    return met ? MET : NOT_MET;
  }

  /** Returns the opposite verdict; {@link #UNDETERMINED} has none and stays. */
  public Verdict opposite() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  /** Returns the verdict on both: {@link #NOT_MET} if either is not met. */
  public Verdict and(Verdict other) {
    if (this == NOT_MET || other == NOT_MET) {
      return NOT_MET;
    }
    return this == MET && other == MET ? MET : UNDETERMINED;
  }

  /** Returns the verdict on either: {@link #MET} if either is met. */
  public Verdict or(Verdict other) {
    if (this == MET || other == MET) {
      return MET;
    }
    return this == NOT_MET && other == NOT_MET ? NOT_MET : UNDETERMINED;
  }

  /** Returns the verdict in words. */
  public Text words() {
    return Text.of("verdict." + name());
  }
}
