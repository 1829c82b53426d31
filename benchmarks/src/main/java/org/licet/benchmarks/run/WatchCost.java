package org.licet.benchmarks.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.Watch;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.ScreeningResult;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;
import org.licet.json.agenda.AgendaWriter;

/**
 * Measures a watch with a horizon of 90 days beside a screening of the same file: both read
 * candidates and write JSON Lines, on 2 cores.
 */
final class WatchCost {

  static final String TITLE = "a roster watched for 90 days, 4 credentials, us a candidate";
  static final String SCREENED = "screen, full JSON, 2 cores";
  static final String WATCHED = "watch, JSON with records, 2 cores";

  private static final List<String> CREDENTIALS = List.of("CCM", "ACM", "CMGT-BC", "RN");
  private static final int DAYS = 90;
  private static final int THREADS = 2;

  private final Screening screening;
  private final Watch watch;
  private final byte[] bytes;

  private WatchCost(Evaluator evaluator, int candidates) {
    this.screening = evaluator.screening(Peer.ON).credentials(CREDENTIALS).threads(THREADS);
    this.watch = evaluator.watch(Peer.ON, Peer.ON.plusDays(DAYS)).credentials(CREDENTIALS);
    this.bytes = People.file(candidates);
  }

  /** Takes the figures in a separate process, with the same options as the others. */
  static void run(int rounds, int candidates, Figures figures) throws IOException {
    ProcessTimer.run(TITLE, WatchCost.class, List.of(rounds, candidates), figures);
  }

  /** Prints the figures of a number of rounds. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    int candidates = Integer.parseInt(arguments[1]);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      WatchCost cost = new WatchCost(evaluator, candidates);
      ProcessTimer timer = new ProcessTimer(candidates);
      for (int round = -1; round < rounds; round++) {
        timer.measure(SCREENED, () -> cost.characters(cost::screened), round);
        timer.measure(WATCHED, () -> cost.characters(cost::watched), round);
      }
    }
  }

  private long characters(Function<Candidate, String> work) {
    try (Stream<Supplier<CandidateReading>> readings =
            CandidateReader.readLater(new ByteArrayInputStream(bytes));
        Stream<String> lines =
            screening.inBatches(readings.iterator(), batch -> lines(batch, work))) {
      return lines.mapToLong(String::length).sum();
    }
  }

  private static List<String> lines(
      List<Supplier<CandidateReading>> batch, Function<Candidate, String> work) {
    List<String> lines = new ArrayList<>(batch.size());
    for (Supplier<CandidateReading> reading : batch) {
      lines.add(work.apply(((CandidateReading.Accepted) reading.get()).candidate()));
    }
    return lines;
  }

  private String screened(Candidate candidate) {
    StringWriter lines = new StringWriter();
    try {
      for (ScreeningResult result : screening.screen(List.of(candidate))) {
        EvaluationWriter.writeLine(result, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return lines.toString();
  }

  private String watched(Candidate candidate) {
    return AgendaWriter.toLine(watch.agenda(candidate), candidate, true, Locale.ROOT);
  }
}
