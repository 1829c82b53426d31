package org.licet.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.licet.reasoning.Context;
import org.licet.reasoning.Definition;
import org.licet.rule.EngineDoor;

/**
 * Rules that Drools fires: those of several applications at once in one session.
 *
 * @param base the compiled rules
 */
record DroolsRules(KieBase base) implements Rules {

  /** Defining rules are few, and each fires once. */
  private static final int DEFINING_RULES_LIMIT = 1_000;

  @Override
  public List<JudgingRule> judging() {
    List<JudgingRule> judging = new ArrayList<>();
    for (KiePackage drlPackage : base.getKiePackages()) {
      for (Rule rule : drlPackage.getRules()) {
        String criterion = annotation(rule, "criterion");
        if (!criterion.isEmpty()) {
          judging.add(
              new JudgingRule(
                  rule.getName(),
                  criterion,
                  annotation(rule, "source"),
                  annotation(rule, "conflict")));
        }
      }
    }
    return judging;
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
    KieSession session = base.newKieSession();
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
  public List<Conclusions> judge(List<Context> applications, Wanted wanted) {
    return Judging.judge(base, applications, wanted);
  }
}
