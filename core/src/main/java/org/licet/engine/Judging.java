package org.licet.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;
import org.licet.rule.EngineDoor;

/**
 * One candidate before the judging rules on one day: a session of its own, for a set of criteria.
 * Not thread-safe.
 */
final class Judging implements AgendaFilter {

  private final Map<String, CriterionRule> wanted = new HashMap<>();
  private final Map<String, Conclusion> concluded = new LinkedHashMap<>();
  private Optional<CriterionRule> firing = Optional.empty();

  Judging(Collection<CriterionRule> rules) {
    rules.forEach(rule -> wanted.put(rule.rule(), rule));
  }

  Map<String, Conclusion> judge(KieBase base, Context context) {
    KieSession session = base.newKieSession();
    try {
      session.insert(EngineDoor.application(context, this::conclude));
      int limit = wanted.size() + 1; // each rule fires once
      if (session.fireAllRules(this, limit) == limit) {
        throw new Rules.RuleFailure(firing(), "keeps firing");
      }
    } catch (Rules.RuleFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw e.getCause() instanceof Rules.RuleFailure failure
          ? failure
          : new Rules.RuleFailure(firing(), "fails: " + rootOf(e), e);
    } finally {
      session.dispose();
    }
    for (CriterionRule rule : wanted.values()) {
      if (!concluded.containsKey(rule.criterion())) {
        throw new Rules.RuleFailure(rule.rule(), "did not conclude " + rule.criterion());
      }
    }
    return concluded;
  }

  private String firing() {
    return firing.map(CriterionRule::rule).orElse("");
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  @Override
  public boolean accept(Match match) {
    CriterionRule criterion = wanted.get(match.getRule().getName());
    if (criterion == null) {
      return false;
    }
    firing = Optional.of(criterion);
    return true;
  }

  private void conclude(Conclusion conclusion) {
    String criterion = firing.map(CriterionRule::criterion).orElseThrow();
    if (concluded.put(criterion, conclusion) != null) {
      throw new Rules.RuleFailure(firing(), "concludes " + criterion + " twice");
    }
  }
}
