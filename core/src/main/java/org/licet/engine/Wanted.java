package org.licet.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Criteria that are judged together, each by its rule. Immutable and thread-safe. */
public final class Wanted {

  private final List<CriterionRule> rules;
  private final List<String> names;
  private final Map<String, Integer> byRule = new HashMap<>();
  private final Map<String, Integer> byCriterion = new HashMap<>();

  private Wanted(List<CriterionRule> rules) {
    this.rules = rules;
    this.names = rules.stream().map(CriterionRule::rule).toList();
    for (int i = 0; i < rules.size(); i++) {
      byRule.put(rules.get(i).rule(), i);
      byCriterion.put(rules.get(i).criterion(), i);
    }
  }

  static Wanted of(List<CriterionRule> rules) {
    return new Wanted(List.copyOf(rules));
  }

  /** Returns the rules, one a criterion. */
  public List<CriterionRule> rules() {
    return rules;
  }

  /** Returns the names of the rules. */
  List<String> names() {
    return names;
  }

  /** Returns the place of a rule, or -1 if its criterion is not wanted. */
  int indexOfRule(String rule) {
    return byRule.getOrDefault(rule, -1);
  }

  /** Returns the place of a criterion, or -1 if it is not wanted. */
  int indexOf(String criterion) {
    return byCriterion.getOrDefault(criterion, -1);
  }
}
