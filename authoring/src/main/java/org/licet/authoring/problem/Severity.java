package org.licet.authoring.problem;

import java.util.Locale;

/** The severity of a problem. */
public enum Severity {
  /** The rules cannot be used. */
  ERROR,
  /** The rules can be used, but need a review. */
  WARNING;

  /** Returns the word for messages. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
