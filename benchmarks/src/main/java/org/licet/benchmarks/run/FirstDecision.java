package org.licet.benchmarks.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesFolder;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.Peers;
import org.licet.benchmarks.People;
import org.licet.benchmarks.peers.drools.Drools;
import org.licet.benchmarks.peers.drools.ExaminationRules;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;

/** Evaluates one person and prints the decision, in a process that is measured from its start. */
final class FirstDecision {

  private FirstDecision() {}

  /** Runs a contender: {@code licet}, {@code folders A B C}, or the name of a peer. */
  public static void main(String[] arguments) {
    Candidate candidate = People.known(1).get(0);
    String first = arguments[0];
    if (first.equals(Contender.LICET)) {
      decide(Evaluator.ofClassPath(), candidate);
    } else if (first.equals(StartUp.FOLDERS)) {
      List<RulesModule> compiled =
          Stream.of(arguments)
              .skip(1)
              .<RulesModule>map(folder -> RulesFolder.compile(Path.of(folder)))
              .toList();
      decide(Evaluator.of(compiled), candidate);
    } else if (first.equals(StartUp.DROOLS_COMPILED_AT_START)) {
      Peer peer = new Drools(ExaminationRules.compile());
      System.out.println(peer.judge(People.of(candidate)).isEligible());
    } else {
      Peer peer = Peers.of(first).make();
      System.out.println(peer.judge(People.of(candidate)).isEligible());
    }
  }

  private static void decide(Evaluator evaluator, Candidate candidate) {
    System.out.println(evaluator.evaluate(candidate, "CCM", Stage.EXAMINATION, Peer.ON).decision());
  }
}
