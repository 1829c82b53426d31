package org.licet.evaluation;

/** The unit of an amount. */
public enum Unit {
  /** Calendar months of full-time work. */
  MONTHS,
  /** Hours of 60 minutes. */
  HOURS,
  /** Days. */
  DAYS,
  /** Attempts at an examination. */
  ATTEMPTS
}
