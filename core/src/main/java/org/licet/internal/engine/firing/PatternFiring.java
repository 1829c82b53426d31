package org.licet.internal.engine.firing;

import java.util.List;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.licet.evaluation.Verdict;
import org.licet.internal.pattern.PatternFacts;
import org.licet.internal.pattern.PatternReasoning;
import org.licet.internal.pattern.RuleForms;

/**
 * Fires the two forms of a rule with patterns, in one session for each candidate. The sessions come
 * from a pool, which resets them and halves the cost. A session that is emptied by deleting its
 * facts would give wrong verdicts. Thread-safe.
 */
final class PatternFiring implements PatternReasoning.Firing {

  private final KieSessionsPool sessions;

  private PatternFiring(KieBase base) {
    this.sessions = base.newKieSessionsPool(1);
  }

  /** Prepares the forms of one rule. */
  static PatternFiring of(List<Rule> forms) {
    ModelImpl model = new ModelImpl(forms.get(0).getName());
    forms.forEach(model::addRule);
    return new PatternFiring(KieBaseBuilder.createKieBaseFromModel(model));
  }

  @Override
  public Verdict verdict(PatternFacts facts) {
    KieSession session = sessions.newKieSession();
    try {
      session.insert(facts.judging());
      facts.all().forEach(session::insert);
      Fired fired = new Fired(session);
      session.fireAllRules(fired);
      return fired.verdict;
    } finally {
      session.dispose();
    }
  }

  /** Notes which forms match. The certain form decides, whatever else matches. */
  private static final class Fired implements AgendaFilter {

    private final KieSession session;
    private Verdict verdict = Verdict.NOT_MET;

    private Fired(KieSession session) {
      this.session = session;
    }

    @Override
    public boolean accept(Match match) {
      if (RuleForms.isCertain(match.getRule().getName())) {
        verdict = Verdict.MET;
        session.halt();
      } else if (verdict == Verdict.NOT_MET) {
        verdict = Verdict.UNDETERMINED;
      }
      return false;
    }
  }
}
