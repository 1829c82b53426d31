package org.licet.benchmarks;

/** The criteria of the CCM examination that every peer evaluates, in Licet's order. */
public enum Criterion {
  LICENSE("CCM-LICENSE", 1),
  DEGREE("CCM-DEGREE", 2),
  EXPERIENCE_1("CCM-EXPERIENCE-1", 4),
  EXPERIENCE_2("CCM-EXPERIENCE-2", 8),
  EXPERIENCE_3("CCM-EXPERIENCE-3", 16),
  CHARACTER("CCM-CHARACTER", 32),
  RETAKE("CCM-RETAKE", 64);

  private final String id;
  private final int bit;

  Criterion(String id, int bit) {
    this.id = id;
    this.bit = bit;
  }

  /** Returns its bit in an {@link Outcome}. */
  public int bit() {
    return bit;
  }

  /** Returns its id in Licet. */
  public String id() {
    return id;
  }
}
