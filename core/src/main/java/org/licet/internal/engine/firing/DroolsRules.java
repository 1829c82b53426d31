package org.licet.internal.engine.firing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.licet.internal.pattern.PatternCondition;
import org.licet.internal.pattern.PatternReasoning;
import org.licet.internal.pattern.RuleForms;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.definition.RulesetDefinition;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.EngineDoor;

/** Rules that Drools fires, with separate sessions for defining rules and judging rules. */
final class DroolsRules implements Rules {

  private final Model model;
  private final KieBase base;
  private final Map<String, PatternCondition> conditions;

  /** The rules with patterns, by their names without that of their forms. */
  private final Map<String, List<Rule>> patterns = new LinkedHashMap<>();

  /**
   * Creates rules from their compiled model.
   *
   * @param conditions the conditions of the rules with patterns, by criterion
   */
  DroolsRules(Model model, Map<String, PatternCondition> conditions) {
    this.conditions = conditions;
    ModelImpl words = new ModelImpl(model.getName());
    for (Rule rule : model.getRules()) {
      if (isForm(rule)) {
        patterns
            .computeIfAbsent(RuleForms.ruleOf(rule.getName()), any -> new ArrayList<>())
            .add(rule);
      } else {
        words.addRule(rule);
      }
    }
    this.model = patterns.isEmpty() ? model : words;
    this.base = KieBaseBuilder.createKieBaseFromModel(this.model);
  }

  /** Returns whether a compiled rule is a form of a rule with patterns. */
  static boolean isForm(Rule rule) {
    return !annotation(rule.getMetaData(), RuleForms.FORM).isEmpty();
  }

  /** Returns the text of an annotation. Some compilers of the same DRL keep its quotes. */
  private static String annotation(Map<String, Object> annotations, String name) {
    Object value = annotations.get(name);
    return value == null ? "" : value.toString().replaceAll("^\"|\"$", "");
  }

  @Override
  public void define(RulesetDefinition definition) {
    int limit = model.getRules().size() + 1; // each rule fires at most once
    int fired = fire(EngineDoor.ruleset(definition), match -> !isJudging(match), limit);
    if (fired == limit) {
      throw new IllegalStateException("the defining rules never stop firing");
    }
  }

  private static boolean isJudging(Match match) {
    return !annotation(match.getRule().getMetaData(), "criterion").isEmpty();
  }

  @Override
  public List<JudgingRule> judging(RulesetContext basis) {
    Asking asking = new Asking();
    int limit = model.getRules().size() + 1; // each rule fires at most once
    try {
      if (fire(EngineDoor.application(basis, asking::asks), asking, limit) == limit) {
        throw new RuleFailure(asking.firing, "keeps firing.");
      }
    } catch (RuleFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw e.getCause() instanceof RuleFailure failure
          ? failure
          : RuleFailure.causedBy(asking.firing, e);
    }
    List<JudgingRule> judging = new ArrayList<>();
    for (Rule rule : model.getRules()) {
      String criterion = annotation(rule.getMetaData(), "criterion");
      if (!criterion.isEmpty()) {
        Reasoning asks = asking.asked.get(rule.getName());
        if (asks == null) {
          throw new RuleFailure(rule.getName(), "does not conclude " + criterion + ".");
        }
        judging.add(
            new JudgingRule(
                rule.getName(),
                criterion,
                annotation(rule.getMetaData(), "source"),
                annotation(rule.getMetaData(), "conflict"),
                asks));
      }
    }
    patterns.forEach((name, forms) -> judging.add(pattern(name, forms, basis)));
    return judging;
  }

  private JudgingRule pattern(String name, List<Rule> forms, RulesetContext basis) {
    Map<String, Object> annotations = forms.get(0).getMetaData();
    String criterion = annotation(annotations, "criterion");
    PatternCondition condition = conditions.get(criterion);
    if (condition == null || forms.size() != 2 * condition.alternatives().size()) {
      throw new RuleFailure(name, "has no text in the rules module.");
    }
    return new JudgingRule(
        name,
        criterion,
        annotation(annotations, "source"),
        annotation(annotations, "conflict"),
        PatternReasoning.fired(condition, basis, PatternFiring.of(forms)));
  }

  private int fire(Object fact, AgendaFilter filter, int limit) {
    KieSession session = base.newKieSession();
    try {
      session.insert(fact);
      return session.fireAllRules(filter, limit);
    } finally {
      session.dispose();
    }
  }

  /** Collects the reasonings of the judging rules. Not thread-safe. */
  private static final class Asking implements AgendaFilter {

    private final Map<String, Reasoning> asked = new HashMap<>();
    private String firing = "";

    @Override
    public boolean accept(Match match) {
      firing = match.getRule().getName();
      return true;
    }

    void asks(Reasoning reasoning) {
      if (asked.put(firing, reasoning) != null) {
        throw new RuleFailure(firing, "concludes twice.");
      }
    }
  }
}
