package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.evaluation.Requirement;
import org.licet.internal.engine.firing.CriterionRule;

/**
 * The criteria of a stage with the rules that judge them. Immutable and thread-safe.
 *
 * @param plan the plan of the stage
 * @param inOrder the criteria in the order of the findings
 * @param places the index of each criterion in that order
 * @param requirement the requirement, which combines the criteria
 * @param rollUp the same requirement by index
 */
record StageCriteria(
    StagePlan plan,
    List<Judged> inOrder,
    Map<String, Integer> places,
    Optional<Requirement> requirement,
    IndexedRequirement rollUp) {

  /**
   * A criterion of the stage.
   *
   * @param rule the rule that judges it
   * @param informational whether it is informational
   * @param preferred whether an opening prefers it
   * @param asOfApplication whether it is judged as of the application date
   */
  record Judged(
      CriterionRule rule, boolean informational, boolean preferred, boolean asOfApplication) {}

  static StageCriteria of(StagePlan plan, Map<String, CriterionRule> rules) {
    List<Judged> inOrder = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String criterion : plan.criteria()) {
      places.put(criterion, inOrder.size());
      inOrder.add(
          new Judged(
              rule(rules, criterion),
              plan.informational().contains(criterion),
              plan.preferred().contains(criterion),
              plan.asOfApplication().contains(criterion)));
    }
    return new StageCriteria(
        plan,
        List.copyOf(inOrder),
        Map.copyOf(places),
        Optional.of(plan.requirement()),
        IndexedRequirement.of(plan.requirement(), criterion -> places.getOrDefault(criterion, -1)));
  }

  static CriterionRule rule(Map<String, CriterionRule> rules, String criterion) {
    CriterionRule rule = rules.get(criterion);
    if (rule == null) {
      throw new IllegalStateException("The criterion " + criterion + " has no rule.");
    }
    return rule;
  }

  /**
   * Returns the index of a criterion in the order of the findings.
   *
   * @throws IllegalStateException if the stage has no such criterion
   */
  int place(String criterion) {
    Integer place = places.get(criterion);
    if (place == null) {
      throw new IllegalStateException("The stage has no criterion " + criterion + ".");
    }
    return place;
  }
}
