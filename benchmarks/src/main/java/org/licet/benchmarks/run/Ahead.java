package org.licet.benchmarks.run;

import java.time.LocalDate;
import java.util.List;
import org.licet.Evaluator;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.outlook.Timeline;

/** Measures a candidate's outlook for the CCM over ten years, in a warm JVM. */
final class Ahead {

  static final String TITLE = "ten years ahead, one candidate, ms";

  /** The measure of the timeline, which evaluates every day of the ten years. */
  static final String TIMELINE = "timeline, day by day";

  private static final String PLAN = "plan, all paths";
  private static final int CANDIDATES = 32;
  private static final LocalDate LAST = Peer.ON.plusYears(10).minusDays(1);

  private Ahead() {}

  static void run(int rounds, Figures figures) {
    List<Candidate> candidates = People.recorded(CANDIDATES);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      for (int round = -1; round < rounds; round++) {
        double timelines =
            Warm.millis(() -> candidates.forEach(candidate -> timeline(evaluator, candidate)));
        double plans =
            Warm.millis(
                () ->
                    candidates.forEach(
                        candidate ->
                            evaluator
                                .outlook(candidate, Peer.ON)
                                .plan("CCM", Stage.EXAMINATION, LAST)));
        if (round >= 0) {
          figures.add(TITLE, TIMELINE, timelines / CANDIDATES);
          figures.add(TITLE, PLAN, plans / CANDIDATES);
        }
      }
    }
  }

  private static void timeline(Evaluator evaluator, Candidate candidate) {
    Timeline timeline =
        evaluator.outlook(candidate, Peer.ON).timeline("CCM", Stage.EXAMINATION, LAST);
    if (timeline.periods().isEmpty()) {
      throw new IllegalStateException("There is no day in ten years");
    }
  }
}
