package org.licet.authoring.problem;

import java.util.Locale;

/** The severity of a problem. */
public enum Severity {
  /** The rules cannot be used. */
  ERROR,
  /** The rules can be used, and somebody should look. */
  WARNING;

  /** Returns the word that stands in messages. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
