package org.licet.authoring.internal.workspace;

import java.util.Map;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.StageVerdicts;

/**
 * A person whose verdicts a change of the rules moves. Immutable and thread-safe.
 *
 * @param person the person
 * @param credential the credential
 * @param stage the stage
 * @param before the decision and the verdicts before
 * @param after the decision and the verdicts after
 */
public record PersonMove(
    Candidate person, String credential, Stage stage, StageVerdicts before, StageVerdicts after) {

  /** Returns the decision before. */
  public Decision decisionBefore() {
    return before.decision();
  }

  /** Returns the decision after. */
  public Decision decisionAfter() {
    return after.decision();
  }

  /** Returns the verdicts by criterion before. */
  public Map<String, Verdict> verdictsBefore() {
    return before.byCriterion();
  }

  /** Returns the verdicts by criterion after. */
  public Map<String, Verdict> verdictsAfter() {
    return after.byCriterion();
  }
}
