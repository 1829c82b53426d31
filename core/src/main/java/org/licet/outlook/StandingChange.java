package org.licet.outlook;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;

/**
 * A difference between a stored standing and an evaluation, with the causes of each changed
 * verdict. Immutable and thread-safe.
 */
public final class StandingChange {

  private final PastStanding before;
  private final Evaluation after;
  private final Causes causes;
  private final List<VerdictChange> verdicts;

  private StandingChange(
      PastStanding before, Evaluation after, Causes causes, List<VerdictChange> verdicts) {
    this.before = before;
    this.after = after;
    this.causes = causes;
    this.verdicts = List.copyOf(verdicts);
  }

  /**
   * Returns a difference.
   *
   * @param causes the causes of the changed decision; none if it did not change
   * @param verdicts the changed verdicts with their causes
   */
  public static StandingChange of(
      PastStanding before, Evaluation after, Causes causes, List<VerdictChange> verdicts) {
    return new StandingChange(before, after, causes, verdicts);
  }

  /** Returns the stored standing. */
  public PastStanding before() {
    return before;
  }

  /** Returns the evaluation of today. */
  public Evaluation after() {
    return after;
  }

  /** Returns the causes of the changed decision; none if it did not change. */
  public Causes causes() {
    return causes;
  }

  /** Returns the changed verdicts with their causes. */
  public List<VerdictChange> verdicts() {
    return verdicts;
  }

  /** Returns whether the decision changed. */
  public boolean decisionMoved() {
    return before.decision() != after.decision();
  }

  /** Returns whether nothing changed. */
  public boolean isEmpty() {
    return !decisionMoved() && verdicts.isEmpty();
  }

  /** Returns whether the decision was "eligible" and no longer is. */
  public boolean isLoss() {
    return decisionMoved() && before.decision() == Decision.ELIGIBLE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StandingChange that
        && before.equals(that.before)
        && after.equals(that.after)
        && causes.equals(that.causes)
        && verdicts.equals(that.verdicts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(before, causes, verdicts);
  }

  @Override
  public String toString() {
    return "StandingChange[before=%s, after=%s, causes=%s, verdicts=%s]"
        .formatted(before, after.decision(), causes, verdicts);
  }
}
