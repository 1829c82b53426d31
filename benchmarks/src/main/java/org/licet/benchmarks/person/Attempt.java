package org.licet.benchmarks.person;

import java.time.LocalDate;

/** An attempt of an examination. Immutable and thread-safe. */
public final class Attempt {

  private final String exam;
  private final LocalDate taken;
  private final boolean passed;

  /** Creates an attempt with every fact. */
  public Attempt(String exam, LocalDate taken, boolean passed) {
    this.exam = exam;
    this.taken = taken;
    this.passed = passed;
  }

  public String getExam() {
    return exam;
  }

  public LocalDate getTaken() {
    return taken;
  }

  public boolean isPassed() {
    return passed;
  }
}
