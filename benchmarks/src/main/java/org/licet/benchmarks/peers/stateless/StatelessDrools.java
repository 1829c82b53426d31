package org.licet.benchmarks.peers.stateless;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.StatelessKieSession;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.peers.drools.ExaminationRules;
import org.licet.benchmarks.peers.drools.Met;
import org.licet.benchmarks.person.Person;

/**
 * The rules of the plain Drools peer, executed on a person's facts in one call. A stateless session
 * is cheap to create, and threads must not share its globals, so each person has one. Thread-safe.
 */
public final class StatelessDrools implements Peer {

  private final KieBase rules = ExaminationRules.load();
  private final KieSessionConfiguration sessions = ExaminationRules.sessions();

  @Override
  public Outcome judge(Person person) {
    Met met = new Met();
    List<Object> facts = new ArrayList<>();
    facts.add(person);
    facts.addAll(person.getLicenses());
    facts.addAll(person.getDegrees());
    facts.addAll(person.getJobs());
    facts.addAll(person.getAttempts());
    StatelessKieSession session = rules.newStatelessKieSession(sessions);
    session.setGlobal("on", ON);
    session.setGlobal("met", met);
    session.execute(facts);
    return met.toOutcome();
  }
}
