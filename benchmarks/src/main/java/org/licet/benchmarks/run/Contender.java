package org.licet.benchmarks.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.Peers;
import org.licet.benchmarks.People;
import org.licet.benchmarks.peers.explained.Explained;
import org.licet.benchmarks.peers.explained.ExplainedFinding;
import org.licet.benchmarks.person.Person;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** Licet or a peer, which evaluates fully known people. Thread-safe. */
interface Contender {

  /** Licet, with its decision and the verdict of every finding read. */
  String LICET = "licet";

  /** Licet, with its explanations read as well. */
  String LICET_EXPLAINED = "licet-explained";

  /** Handwritten Java that builds the same explanations, which are read as well. */
  String JAVA_EXPLAINED = "java-explained";

  /** Returns the names of all contenders. */
  static List<String> names() {
    return Stream.concat(
            Stream.of(LICET, LICET_EXPLAINED, JAVA_EXPLAINED),
            Arrays.stream(Peers.values()).map(Peers::key))
        .toList();
  }

  /** Creates a contender with a number of people. */
  static Contender of(String name, int people) {
    List<Candidate> candidates = People.known(people);
    if (name.equals(JAVA_EXPLAINED)) {
      return new OfExplainedJava(candidates);
    }
    return name.startsWith(LICET)
        ? new OfLicet(candidates, name.equals(LICET_EXPLAINED))
        : new OfPeer(Peers.of(name).make(), candidates.stream().map(People::of).toList());
  }

  /** Evaluates a range of people as a population. Returns a value that depends on all verdicts. */
  long screen(int from, int count);

  /** Evaluates one person. Returns a value that depends on all verdicts. */
  long judge(int person);

  /** A peer, which evaluates a population one by one. */
  record OfPeer(Peer peer, List<Person> people) implements Contender {

    @Override
    public long screen(int from, int count) {
      long sum = 0;
      for (int i = from; i < from + count; i++) {
        sum += judge(i);
      }
      return sum;
    }

    @Override
    public long judge(int person) {
      Outcome outcome = peer.judge(people.get(person));
      return outcome.met() + (outcome.isEligible() ? 1L : 0L);
    }
  }

  /** Handwritten Java with explanations. */
  record OfExplainedJava(List<Candidate> candidates) implements Contender {

    @Override
    public long screen(int from, int count) {
      long sum = 0;
      for (int i = from; i < from + count; i++) {
        sum += judge(i);
      }
      return sum;
    }

    @Override
    public long judge(int person) {
      long sum = 0;
      for (ExplainedFinding finding : Explained.judge(candidates.get(person))) {
        sum += finding.verdict() == Verdict.MET ? 1 : 0;
        sum += finding.reason().length() + finding.parts().size();
        for (Evidence evidence : finding.evidence()) {
          sum += evidence.because().toString().length();
        }
        for (Question question : finding.questions()) {
          sum += question.ask().toString().length();
        }
      }
      return sum;
    }
  }

  /** Licet, with the rules of the CCM. */
  final class OfLicet implements Contender {

    private final List<Candidate> candidates;
    private final boolean explained;
    private final Evaluator evaluator = Evaluator.ofClassPath();
    private final Screening screening =
        evaluator.screening(Peer.ON).credentials("CCM").stage(Stage.EXAMINATION);

    OfLicet(List<Candidate> candidates, boolean explained) {
      this.candidates = new ArrayList<>(candidates);
      this.explained = explained;
    }

    @Override
    public long screen(int from, int count) {
      long sum = 0;
      for (ScreeningResult result : screening.screen(candidates.subList(from, from + count))) {
        if (result instanceof ScreeningResult.Evaluated evaluated) {
          sum += read(evaluated.evaluation());
        }
      }
      return sum;
    }

    @Override
    public long judge(int person) {
      return read(evaluator.evaluate(candidates.get(person), "CCM", Stage.EXAMINATION, Peer.ON));
    }

    private long read(Evaluation evaluation) {
      return explained ? readAll(evaluation) : readVerdicts(evaluation);
    }

    private static long readVerdicts(Evaluation evaluation) {
      long sum = evaluation.decision() == Decision.ELIGIBLE ? 1 : 0;
      for (Finding finding : evaluation.findings()) {
        sum += finding.verdict() == Verdict.MET ? 1 : 0;
      }
      return sum;
    }

    /** Reads every word of an evaluation. */
    static long readAll(Evaluation evaluation) {
      long sum = readVerdicts(evaluation);
      for (Finding finding : evaluation.findings()) {
        sum +=
            finding.reason().toString().length()
                + finding.parts().size()
                + finding.questions().size();
        for (Evidence evidence : finding.evidence()) {
          sum += evidence.because().toString().length();
        }
        for (Source source : finding.sources()) {
          sum += source.document().length();
        }
      }
      for (OpenQuestion question : evaluation.questions()) {
        sum += question.question().ask().toString().length();
      }
      return sum;
    }
  }
}
