package org.licet.authoring.internal.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.StageVerdicts;
import org.licet.testkit.Case;

/**
 * A case under the rules before and after a change. Immutable and thread-safe.
 *
 * @param file the case file, relative to the folder
 * @param expected the case; as it is after the change, if it is still there
 * @param before its outcome before; empty if the case or its version is new
 * @param after its outcome after; empty if the case or its version is gone
 */
public record CaseMove(
    String file, Case expected, Optional<Outcome> before, Optional<Outcome> after) {

  /**
   * The outcome of a case.
   *
   * @param holds whether the case passes
   * @param verdicts the decision and the verdicts; empty if the candidate cannot be evaluated
   * @param differences what differs from the expectation, or the failure
   */
  public record Outcome(boolean holds, Optional<StageVerdicts> verdicts, List<String> differences) {

    /** Copies the list. */
    public Outcome {
      differences = List.copyOf(differences);
    }

    /** Returns the decision; empty if the candidate cannot be evaluated. */
    public Optional<Decision> decision() {
      return verdicts.map(StageVerdicts::decision);
    }

    /** Returns the verdicts by criterion; none if the candidate cannot be evaluated. */
    public Map<String, Verdict> byCriterion() {
      return verdicts.map(StageVerdicts::byCriterion).orElse(Map.of());
    }
  }

  /** Returns true if the change moves a verdict, or decides whether the case passes. */
  public boolean isMoved() {
    return !before.flatMap(Outcome::verdicts).equals(after.flatMap(Outcome::verdicts))
        || !before.map(Outcome::holds).equals(after.map(Outcome::holds));
  }
}
