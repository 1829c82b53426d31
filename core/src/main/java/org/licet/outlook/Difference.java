package org.licet.outlook;

import java.util.List;
import java.util.Map;
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
  private final Causes causes;

  private Difference(
      Evaluation before, Evaluation after, List<VerdictChange> verdicts, Causes causes) {
    verdicts = List.copyOf(verdicts);
    this.before = before;
    this.after = after;
    this.verdicts = verdicts;
    this.causes = causes;
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
    return new Difference(before, after, VerdictChange.between(before, after), Causes.NONE);
  }

  /**
   * Returns this difference with causes, as {@code org.licet.Comparison} finds them.
   *
   * @param ofDecision the causes of the changed decision
   * @param byCriterion the causes of the changed verdicts, by criterion
   */
  public Difference withCauses(Causes ofDecision, Map<String, Causes> byCriterion) {
    return new Difference(
        before,
        after,
        verdicts.stream()
            .map(
                moved ->
                    moved.toBuilder()
                        .causes(byCriterion.getOrDefault(moved.criterion(), Causes.NONE))
                        .build())
            .toList(),
        ofDecision);
  }

  /**
   * Returns the causes of the changed decision; none if it did not change or they were not
   * determined.
   */
  public Causes causes() {
    return causes;
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
        && verdicts.equals(that.verdicts)
        && causes.equals(that.causes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(before, after, verdicts, causes);
  }

  @Override
  public String toString() {
    return "Difference[before=%s, after=%s, verdicts=%s, causes=%s]"
        .formatted(before, after, verdicts, causes);
  }
}
