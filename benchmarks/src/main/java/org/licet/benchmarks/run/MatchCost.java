package org.licet.benchmarks.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Matching;
import org.licet.Screening;
import org.licet.authoring.RulesFolder;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.outlook.OpeningMatches;

/**
 * Measures a match of candidates with the five openings of the examples beside a screening of the
 * same file for the same openings, on 2 cores. Both read candidates and find the decisions, the
 * questions of those who cannot be told yet, and nothing else in words.
 */
final class MatchCost {

  static final String TITLE = "candidates and 5 openings, us a candidate";
  static final String DECIDED = "screen, decisions alone, 2 cores";
  static final String SCREENED = "screen, decisions and questions, 2 cores";
  static final String MATCHED = "match, the best 20 of each group, 2 cores";

  private static final int THREADS = 2;

  private final Screening screening;
  private final Matching matching;
  private final byte[] bytes;
  private final int candidates;

  private MatchCost(Evaluator evaluator, int candidates) {
    this.candidates = candidates;
    this.matching = evaluator.matching(Peer.ON);
    this.screening =
        evaluator
            .screening(Peer.ON)
            .credentials(matching.openings())
            .stage(Stage.POSITION)
            .threads(THREADS);
    this.bytes = People.file(candidates);
  }

  /** Takes the figures in a separate process, with the same options as the others. */
  static void run(Path home, int rounds, int candidates, Figures figures) throws IOException {
    ProcessTimer.run(
        TITLE,
        MatchCost.class,
        List.of(home.resolve("examples/openings"), rounds, candidates),
        figures);
  }

  /** Prints the figures of a number of rounds. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[1]);
    int candidates = Integer.parseInt(arguments[2]);
    try (Evaluator evaluator =
        Evaluator.of(Evaluator.installed(), List.of(RulesFolder.compile(Path.of(arguments[0]))))) {
      MatchCost cost = new MatchCost(evaluator, candidates);
      ProcessTimer timer = new ProcessTimer(candidates);
      for (int round = -1; round < rounds; round++) {
        timer.measure(DECIDED, () -> cost.all(cost.screened(false)), round);
        timer.measure(SCREENED, () -> cost.all(cost.screened(true)), round);
        timer.measure(MATCHED, () -> cost.all(cost.matched()), round);
      }
    }
  }

  /** Returns a number of results, which must be that of all candidates and openings. */
  private long all(long found) {
    long expected = (long) candidates * matching.openings().size();
    if (found != expected) {
      throw new IllegalStateException("Found " + found + " results, not " + expected);
    }
    return found;
  }

  private long screened(boolean asking) {
    try (Stream<Supplier<CandidateReading>> readings =
            CandidateReader.readLater(new ByteArrayInputStream(bytes));
        Stream<Long> counts =
            screening.inBatches(readings.iterator(), batch -> decisions(batch, asking))) {
      return counts.mapToLong(Long::longValue).sum();
    }
  }

  private List<Long> decisions(List<Supplier<CandidateReading>> batch, boolean asking) {
    long decided = 0;
    for (ScreeningResult result : screening.screen(candidates(batch))) {
      if (result instanceof ScreeningResult.Evaluated evaluated) {
        if (asking) {
          evaluated.evaluation().questions();
        }
        decided++;
      }
    }
    return List.of(decided);
  }

  private long matched() {
    List<OpeningMatches> all = matching.none();
    try (Stream<Supplier<CandidateReading>> readings =
            CandidateReader.readLater(new ByteArrayInputStream(bytes));
        Stream<List<OpeningMatches>> batches =
            screening.inBatches(readings.iterator(), batch -> List.of(best(all, batch)))) {
      batches.forEach(
          batch -> {
            for (int i = 0; i < all.size(); i++) {
              all.get(i).add(batch.get(i));
            }
          });
    }
    return all.stream().mapToLong(OpeningMatches::count).sum();
  }

  private List<OpeningMatches> best(
      List<OpeningMatches> before, List<Supplier<CandidateReading>> batch) {
    List<OpeningMatches> best = before.stream().map(OpeningMatches::next).toList();
    candidates(batch).forEach(candidate -> matching.match(candidate, best));
    return best;
  }

  private static List<Candidate> candidates(List<Supplier<CandidateReading>> batch) {
    List<Candidate> candidates = new ArrayList<>(batch.size());
    for (Supplier<CandidateReading> reading : batch) {
      candidates.add(((CandidateReading.Accepted) reading.get()).candidate());
    }
    return candidates;
  }
}
