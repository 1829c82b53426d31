package org.licet.outlook;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evaluation;

/**
 * The difference between two evaluations of one credential and stage: with other facts, on another
 * day, or by other rules. Immutable and thread-safe.
 */
public final class Difference {

  private final Evaluation before;
  private final Evaluation after;
  private final List<VerdictChange> verdicts;

  private Difference(Evaluation before, Evaluation after, List<VerdictChange> verdicts) {
    verdicts = List.copyOf(verdicts);
    this.before = before;
    this.after = after;
    this.verdicts = verdicts;
  }

  /** Returns the first evaluation. */
  public Evaluation before() {
    return before;
  }

  /** Returns the second evaluation. */
  public Evaluation after() {
    return after;
  }

  /** Returns the changed verdicts with their reasons. */
  public List<VerdictChange> verdicts() {
    return verdicts;
  }

  /**
   * Compares two evaluations.
   *
   * @throws IllegalArgumentException if their credentials or stages differ
   */
  public static Difference between(Evaluation before, Evaluation after) {
    if (!before.credential().equals(after.credential()) || before.stage() != after.stage()) {
      throw new IllegalArgumentException(
          "The evaluations are of "
              + before.credential()
              + " "
              + before.stage()
              + " and "
              + after.credential()
              + " "
              + after.stage()
              + ". Expected one credential and one stage.");
    }
    return new Difference(before, after, VerdictChange.between(before, after));
  }

  /** Returns whether the decision changed. */
  public boolean decisionMoved() {
    return before.decision() != after.decision();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Difference that
        && before.equals(that.before)
        && after.equals(that.after)
        && verdicts.equals(that.verdicts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(before, after, verdicts);
  }

  @Override
  public String toString() {
    return "Difference[before=%s, after=%s, verdicts=%s]".formatted(before, after, verdicts);
  }
}
