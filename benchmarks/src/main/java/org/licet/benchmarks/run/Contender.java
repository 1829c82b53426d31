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

/** Licet or a peer, judging people about whom everything is known. Thread-safe. */
interface Contender {

  /** Licet, of which the decision and the verdict of every finding are read. */
  String LICET = "licet";

  /** Licet, of which all that explains the decision is read too. */
  String LICET_EXPLAINED = "licet-explained";

  /** Hand-written Java that builds the same explanations, of which all is read too. */
  String JAVA_EXPLAINED = "java-explained";

  /** Returns the names of all contenders. */
  static List<String> names() {
    return Stream.concat(
            Stream.of(LICET, LICET_EXPLAINED, JAVA_EXPLAINED),
            Arrays.stream(Peers.values()).map(Peers::key))
        .toList();
  }

  /** Makes a contender with so many people. */
  static Contender of(String name, int people) {
    List<Candidate> candidates = People.known(people);
    if (name.equals(JAVA_EXPLAINED)) {
      return new OfExplainedJava(candidates);
    }
    return name.startsWith(LICET)
        ? new OfLicet(candidates, name.equals(LICET_EXPLAINED))
        : new OfPeer(Peers.of(name).make(), candidates.stream().map(People::of).toList());
  }

  /** Judges so many people from one on, as a population; returns what depends on all verdicts. */
  long screen(int from, int count);

  /** Judges one person; returns what depends on all verdicts. */
  long judge(int person);

  /** A peer, which judges a population one after another. */
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

  /** Hand-written Java that explains. */
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
