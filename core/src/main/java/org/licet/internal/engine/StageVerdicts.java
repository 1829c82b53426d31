package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.reasoning.ApplicationContext;

/**
 * The verdicts of a stage, without explanations. Immutable and thread-safe.
 *
 * @param decision the decision
 * @param byCriterion the verdicts by criterion
 */
public record StageVerdicts(Decision decision, Map<String, Verdict> byCriterion) {

  public StageVerdicts {
    byCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(byCriterion));
  }

  /**
   * Judges a candidate at a stage, without explanations.
   *
   * @throws EvaluationException if a rule fails
   * @throws IllegalArgumentException if the rules have no such stage
   */
  public static StageVerdicts of(
      LoadedRuleset rules, Candidate candidate, Stage stage, LocalDate on) {
    StageCriteria judged = rules.byStage().get(stage);
    if (judged == null) {
      throw new IllegalArgumentException(rules.files().folder() + " says nothing about " + stage);
    }
    try {
      StageConclusions judging =
          StageConclusions.of(
              rules, judged, new ApplicationContext(candidate, on).asking(rules.others()));
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      for (StageCriteria.Judged criterion : judging.stage().inOrder()) {
        String id = criterion.rule().criterion();
        verdicts.put(id, judging.verdict(id));
      }
      return new StageVerdicts(Decision.of(judging.verdict()), verdicts);
    } catch (Rules.RuleFailure e) {
      throw new EvaluationException(rules.failure(candidate, e), e);
    }
  }
}
