package org.licet.benchmarks.peers.drools;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.person.Person;

/** Drools with a fact for each record, and a session for each person. Thread-safe. */
public final class Drools implements Peer {

  private final KieBase rules;
  private final KieSessionConfiguration sessions = ExaminationRules.sessions();

  /** Creates the peer with compiled rules. */
  public Drools(KieBase rules) {
    this.rules = rules;
  }

  @Override
  public Outcome judge(Person person) {
    KieSession session = rules.newKieSession(sessions, null);
    try {
      Met met = new Met();
      session.setGlobal("on", ON);
      session.setGlobal("met", met);
      session.insert(person);
      person.getLicenses().forEach(session::insert);
      person.getDegrees().forEach(session::insert);
      person.getJobs().forEach(session::insert);
      person.getAttempts().forEach(session::insert);
      session.fireAllRules();
      return met.toOutcome();
    } finally {
      session.dispose();
    }
  }
}
