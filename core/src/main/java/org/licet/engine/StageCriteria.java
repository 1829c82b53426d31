package org.licet.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.evaluation.Requirement;

/**
 * The criteria of a stage with the rules that judge them. Immutable and thread-safe.
 *
 * @param plan what is judged
 * @param onTheDay those judged as of the day of evaluation
 * @param asOfApplication those judged as of the day of application
 * @param inOrder all of them in the order of findings
 * @param requirement how they combine
 */
record StageCriteria(
    StagePlan plan,
    Wanted onTheDay,
    Wanted asOfApplication,
    List<Wanting> inOrder,
    Optional<Requirement> requirement) {

  /**
   * A criterion of the stage.
   *
   * @param rule the rule that judges it
   * @param informational whether it only informs
   * @param asOfApplication whether it is judged as of the day of application
   */
  record Wanting(CriterionRule rule, boolean informational, boolean asOfApplication) {}

  static StageCriteria of(StagePlan plan, Map<String, CriterionRule> rules) {
    return new StageCriteria(
        plan,
        wanted(Stream.concat(plan.onTheDay().stream(), plan.informational().stream()), rules),
        wanted(plan.asOfApplication().stream(), rules),
        plan.criteria().stream()
            .map(
                criterion ->
                    new Wanting(
                        rule(rules, criterion),
                        plan.informational().contains(criterion),
                        plan.asOfApplication().contains(criterion)))
            .toList(),
        Optional.of(plan.requirement()));
  }

  private static Wanted wanted(Stream<String> criteria, Map<String, CriterionRule> rules) {
    return Wanted.of(criteria.distinct().map(criterion -> rule(rules, criterion)).toList());
  }

  static CriterionRule rule(Map<String, CriterionRule> rules, String criterion) {
    CriterionRule rule = rules.get(criterion);
    if (rule == null) {
      throw new IllegalStateException(
          "The criterion " + criterion + " was found to have a rule when it was loaded");
    }
    return rule;
  }
}
