package org.licet.evaluation;

/** The unit of an amount. */
public enum Unit {
  /** Calendar months, such as those of full-time work. */
  MONTHS,
  /** Hours of 60 minutes. */
  HOURS,
  /** Days. */
  DAYS,
  /** Attempts at an examination. */
  ATTEMPTS,
  /** Points of a renewal. */
  POINTS,
  /** Records of one kind, such as jobs or courses. */
  RECORDS;

  /** Returns the code of the unit in stored results, which stays the same in all versions. */
  public String code() {
    return this == ATTEMPTS ? "SITTINGS" : name();
  }
}
