package org.licet.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;

/** Criteria that are judged as of one day, each by its rule. Immutable and thread-safe. */
final class Wanted {

  private final List<CriterionRule> rules;
  private final Map<String, Integer> byCriterion = new HashMap<>();

  private Wanted(List<CriterionRule> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      byCriterion.put(rules.get(i).criterion(), i);
    }
  }

  static Wanted of(List<CriterionRule> rules) {
    return new Wanted(List.copyOf(rules));
  }

  /** Returns the rules, one a criterion. */
  List<CriterionRule> rules() {
    return rules;
  }

  /** Returns the place of a criterion, or -1 if it is not wanted. */
  int indexOf(String criterion) {
    return byCriterion.getOrDefault(criterion, -1);
  }

  /**
   * Returns what is concluded for an application.
   *
   * @throws Rules.RuleFailure if a rule fails on it
   */
  Conclusions judge(Context application) {
    Conclusion[] concluded = new Conclusion[rules.size()];
    for (int i = 0; i < concluded.length; i++) {
      concluded[i] = rules.get(i).judge(application);
    }
    return new Conclusions(this, concluded);
  }
}
