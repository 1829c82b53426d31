package org.licet.benchmarks.run;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;

/**
 * Measures the evaluation of a recruiter's 32,000 candidates with the gaps of real records, for
 * CCM, ACM and CMGT-BC, in a warm JVM.
 */
final class Recruiter {

  /** Evaluations whose explanations are not read. */
  static final String UNREAD = "32,000 candidates x 3 credentials, explanations not read, s";

  /** Evaluations whose explanations are read in full. */
  static final String READ = "32,000 candidates x 3 credentials, every word read, s";

  private static final int CANDIDATES = 32_000;
  private static final int WARM_UP = 2;
  private static final double NANOS_OF_A_SECOND = 1e9;

  private Recruiter() {}

  /** Takes the figures in a separate process, with the same options as the others. */
  static void run(int rounds, Figures figures) throws IOException {
    for (String line :
        Forked.lines(Rounds.OPTIONS, Recruiter.class, List.of(String.valueOf(rounds)))) {
      String[] columns = line.split("\t", -1);
      figures.add(columns[0], columns[1], Double.parseDouble(columns[2]));
    }
  }

  /** Prints the figures of a number of rounds. */
  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    List<Candidate> candidates = People.recorded(CANDIDATES);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      Screening screening =
          evaluator
              .screening(Peer.ON)
              .credentials("CCM", "ACM", "CMGT-BC")
              .stage(Stage.EXAMINATION);
      for (int round = -Math.min(WARM_UP, rounds - 1); round < rounds; round++) {
        for (int threads = 1; threads <= 2; threads++) {
          double unread = unread(screening.threads(threads), candidates);
          double read = read(screening.threads(threads), candidates);
          if (round >= 0) {
            String name = threads == 1 ? "1 core" : "2 cores";
            System.out.println(UNREAD + "\t" + name + "\t" + unread);
            System.out.println(READ + "\t" + name + "\t" + read);
          }
        }
      }
    }
  }

  private static double unread(Screening screening, List<Candidate> candidates) {
    long began = System.nanoTime();
    try (Stream<ScreeningResult> results = screening.screen(candidates.iterator())) {
      requireAll(results.filter(ScreeningResult.Evaluated.class::isInstance).count());
    }
    return (System.nanoTime() - began) / NANOS_OF_A_SECOND;
  }

  private static double read(Screening screening, List<Candidate> candidates) {
    long began = System.nanoTime();
    try (Stream<Long> read =
        screening.inBatches(
            candidates.iterator(),
            batch ->
                screening.screen(batch).stream()
                    .map(
                        result ->
                            Contender.OfLicet.readAll(
                                ((ScreeningResult.Evaluated) result).evaluation()))
                    .toList())) {
      requireAll(read.filter(words -> words > 0).count());
    }
    return (System.nanoTime() - began) / NANOS_OF_A_SECOND;
  }

  private static void requireAll(long results) {
    if (results != 3 * CANDIDATES) {
      throw new IllegalStateException("There are " + results + " results");
    }
  }
}
