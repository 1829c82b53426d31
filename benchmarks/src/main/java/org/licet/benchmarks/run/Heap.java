package org.licet.benchmarks.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.licet.Evaluator;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;

/** The heap that is kept, after everything else was collected. */
final class Heap {

  /** The measure. */
  static final String TITLE = "retained heap, KB";

  private static final int EVALUATORS = 8;
  private static final int EVALUATIONS = 8_000;
  private static final double BYTES_OF_A_KILOBYTE = 1_024;

  private Heap() {}

  /** Takes the figures, each time in a process of its own. */
  static void run(int rounds, Figures figures) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (String line : Forked.lines(List.of("-Xmx1g"), Heap.class, List.of())) {
        int end = line.indexOf('\t');
        figures.add(TITLE, line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
      }
    }
  }

  /** Prints the figures. */
  public static void main(String[] arguments) {
    List<Candidate> candidates = People.known(EVALUATIONS);
    List<Evaluator> evaluators = new ArrayList<>();
    evaluators.add(judging(candidates)); // what is loaded once and for all is not counted
    double empty = used();
    for (int i = 0; i < EVALUATORS; i++) {
      evaluators.add(judging(candidates));
    }
    print("an evaluator, the rules of all credentials", (used() - empty) / EVALUATORS);
    List<Evaluation> evaluations = new ArrayList<>(EVALUATIONS);
    double before = used();
    for (Candidate candidate : candidates) {
      evaluations.add(evaluators.get(0).evaluate(candidate, "CCM", Stage.EXAMINATION, Peer.ON));
    }
    double unread = used();
    long words = evaluations.stream().mapToLong(Contender.OfLicet::readAll).sum();
    double read = used();
    print("an evaluation, not read", (unread - before) / EVALUATIONS);
    print("an evaluation, every word read", (read - before) / EVALUATIONS);
    if (words == 0 || evaluations.size() != EVALUATIONS) {
      throw new IllegalStateException("Nothing was explained");
    }
    evaluators.forEach(Evaluator::close);
  }

  private static Evaluator judging(List<Candidate> candidates) {
    Evaluator evaluator = Evaluator.ofClassPath();
    evaluator.evaluate(candidates.get(0), "CCM", Stage.EXAMINATION, Peer.ON);
    return evaluator;
  }

  private static void print(String name, double kilobytes) {
    System.out.println(name + "\t" + kilobytes);
  }

  private static double used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_OF_A_KILOBYTE;
  }
}
