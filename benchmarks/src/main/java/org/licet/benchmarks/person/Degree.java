package org.licet.benchmarks.person;

import java.time.LocalDate;

/** A degree. Immutable and thread-safe. */
public final class Degree {

  private final String level;
  private final String field;
  private final boolean accredited;
  private final boolean supervisedFieldExperience;
  private final LocalDate conferred;

  /** Creates a degree with every fact. */
  public Degree(
      String level,
      String field,
      boolean accredited,
      boolean supervisedFieldExperience,
      LocalDate conferred) {
    this.level = level;
    this.field = field;
    this.accredited = accredited;
    this.supervisedFieldExperience = supervisedFieldExperience;
    this.conferred = conferred;
  }

  public String getLevel() {
    return level;
  }

  public String getField() {
    return field;
  }

  public boolean isAccredited() {
    return accredited;
  }

  public boolean isSupervisedFieldExperience() {
    return supervisedFieldExperience;
  }

  public LocalDate getConferred() {
    return conferred;
  }
}
