package org.licet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Context;
import org.licet.reasoning.Definition;
import org.licet.rule.EngineDoor;

/**
 * Rules that Drools fires, those of several applications at once in one session.
 *
 * <p>Every set of criteria that is judged together gets a knowledge base of its own, when it is
 * first wanted: a session costs what the rules in it cost, also of those that must not fire.
 */
final class DroolsRules implements Rules {

  /** Defining rules are few, and each fires once. */
  private static final int DEFINING_RULES_LIMIT = 1_000;

  private final Model model;
  private final Map<List<String>, KieBase> judgingBases = new ConcurrentHashMap<>();

  DroolsRules(Model model) {
    this.model = model;
  }

  @Override
  public List<JudgingRule> judging() {
    List<JudgingRule> judging = new ArrayList<>();
    for (Rule rule : model.getRules()) {
      if (isJudging(rule)) {
        judging.add(
            new JudgingRule(
                rule.getName(),
                annotation(rule, "criterion"),
                annotation(rule, "source"),
                annotation(rule, "conflict")));
      }
    }
    return judging;
  }

  private static boolean isJudging(Rule rule) {
    return !annotation(rule, "criterion").isEmpty();
  }

  /**
   * Returns an annotation's text; the same DRL gives it with quotes or without, depending on who
   * compiled it.
   */
  private static String annotation(Rule rule, String name) {
    Object value = rule.getMetaData().get(name);
    return value == null ? "" : value.toString().replaceAll("^\"|\"$", "");
  }

  @Override
  public void define(Definition definition) {
    KieSession session = base(rule -> !isJudging(rule)).newKieSession();
    try {
      session.insert(EngineDoor.ruleset(definition));
      if (session.fireAllRules(DEFINING_RULES_LIMIT) == DEFINING_RULES_LIMIT) {
        throw new IllegalStateException("the defining rules fire without end");
      }
    } finally {
      session.dispose();
    }
  }

  @Override
  public List<Conclusions> judge(Basis basis, List<Context> applications, Wanted wanted) {
    return applications.isEmpty() || wanted.rules().isEmpty()
        ? applications.stream().map(application -> new Conclusions(wanted)).toList()
        : Judging.judge(base(wanted), basis, applications, wanted);
  }

  private KieBase base(Wanted wanted) {
    return judgingBases.computeIfAbsent(
        wanted.names(), names -> base(rule -> names.contains(rule.getName())));
  }

  private KieBase base(Predicate<Rule> included) {
    return KieBaseBuilder.createKieBaseFromModel(
        new Part(model, model.getRules().stream().filter(included).toList()));
  }

  /** Some rules of a model. */
  private record Part(Model whole, List<Rule> rules) implements Model {
    @Override
    public String getName() {
      return whole.getName();
    }

    @Override
    public String getPackageName() {
      return whole.getPackageName();
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is inherited
    public List<Global> getGlobals() {
      return whole.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
      return rules;
    }

    @Override
    public List<Query> getQueries() {
      return whole.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
      return whole.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
      return whole.getEntryPoints();
    }
  }
}
