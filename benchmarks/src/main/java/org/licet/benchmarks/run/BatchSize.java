package org.licet.benchmarks.run;

import java.util.List;
import java.util.Locale;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;

/** Measures how the time per candidate depends on the size of batches, on one core. */
final class BatchSize {

  /** The measure. */
  static final String TITLE = "screening by size of batch, 1 core, us a candidate";

  private static final int CANDIDATES = 32_768;
  private static final List<Integer> SIZES = List.of(1, 16, 64, 128, 256, 1_024, CANDIDATES);
  private static final double WARM_UP = 400;
  private static final double MICROS_OF_A_MILLI = 1_000;

  private BatchSize() {}

  static void run(int rounds, Figures figures) {
    List<Candidate> candidates = People.known(CANDIDATES);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      Screening screening =
          evaluator.screening(Peer.ON).credentials("CCM").stage(Stage.EXAMINATION);
      SIZES.forEach(size -> Warm.up(() -> screen(screening, candidates, size), WARM_UP));
      for (int round = 0; round < rounds; round++) {
        for (int size : SIZES) {
          double millis = Warm.millis(() -> screen(screening, candidates, size));
          figures.add(
              TITLE,
              String.format(Locale.ROOT, "%,d", size),
              millis * MICROS_OF_A_MILLI / CANDIDATES);
        }
      }
    }
  }

  private static void screen(Screening screening, List<Candidate> candidates, int size) {
    int results = 0;
    for (int i = 0; i < candidates.size(); i += size) {
      results +=
          screening.screen(candidates.subList(i, Math.min(candidates.size(), i + size))).size();
    }
    if (results != candidates.size()) {
      throw new IllegalStateException("There are " + results + " results");
    }
  }
}
