package org.licet.evaluation;

/** What an amount is counted in. */
public enum Unit {
  /** Calendar months of full-time work. */
  MONTHS,
  /** Hours of 60 minutes. */
  HOURS,
  /** Days. */
  DAYS,
  /** Sittings of an examination. */
  SITTINGS
}
