package org.licet.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Context;
import org.licet.rule.EngineDoor;

/**
 * Applications before the judging rules. All of them are one fact in a session of its own: what a
 * rule asks is the same for each, so that it fires once, and concludes each on its own. Not
 * thread-safe.
 */
final class Judging implements AgendaFilter {

  private static final int NONE = -1;

  private final Wanted wanted;
  private int firing = NONE;

  private Judging(Wanted wanted) {
    this.wanted = wanted;
  }

  /**
   * Fires the rules.
   *
   * @throws Rules.RuleFailure if a rule fails on one of the applications, perhaps not the first
   */
  static List<Conclusions> judge(
      KieBase base, Basis basis, List<Context> applications, Wanted wanted) {
    return new Judging(wanted).judge(base, basis, applications);
  }

  private List<Conclusions> judge(KieBase base, Basis basis, List<Context> applications) {
    List<Conclusions> all = new ArrayList<>(applications.size());
    for (int i = 0; i < applications.size(); i++) {
      all.add(new Conclusions(wanted));
    }
    KieSession session = base.newKieSession();
    try {
      session.insert(
          EngineDoor.application(
              basis,
              reasoning -> {
                for (int i = 0; i < applications.size(); i++) {
                  all.get(i).add(firing, reasoning.conclude(applications.get(i)));
                }
              }));
      int limit = wanted.rules().size() + 1; // each rule fires once
      if (session.fireAllRules(this, limit) == limit) {
        throw new Rules.RuleFailure(firingRule(), "keeps firing");
      }
    } catch (Rules.RuleFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw e.getCause() instanceof Rules.RuleFailure failure
          ? failure
          : new Rules.RuleFailure(firingRule(), "fails: " + rootOf(e), e);
    } finally {
      session.dispose();
    }
    all.forEach(Conclusions::requireAll);
    return all;
  }

  private String firingRule() {
    return firing == NONE ? "" : wanted.rules().get(firing).rule();
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
    int place = wanted.indexOfRule(match.getRule().getName());
    if (place == NONE) {
      return false;
    }
    firing = place;
    return true;
  }
}
