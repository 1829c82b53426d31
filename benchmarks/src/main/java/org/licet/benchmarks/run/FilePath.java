package org.licet.benchmarks.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;

/**
 * Measures the path from a file of candidates to a file of results, beside what Jackson alone takes
 * for the same bytes. The candidates have the gaps of real records.
 */
final class FilePath {

  /** The path, for each candidate. */
  static final String TITLE = "a file of candidates, 3 credentials, us a candidate";

  static final String TOKENS = "tokens, Jackson";
  static final String TREES = "trees, Jackson";
  static final String READ = "candidates read";
  static final String CSV = "candidates read, results as CSV, 1 core";
  static final String CSV_2 = "candidates read, results as CSV, 2 cores";
  static final String JSON = "results as full JSON";
  static final String JSON_OF_TREES = "the same JSON of ready trees, Jackson";

  private static final int CANDIDATES = 2_000;
  private static final int WARM_UP = 4;
  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  private final byte[] bytes = People.file(CANDIDATES);

  private final Screening screening;
  private final List<Candidate> candidates = People.recorded(CANDIDATES);
  private final List<JsonNode> trees = new ArrayList<>();

  private FilePath(Screening screening) throws IOException {
    this.screening = screening;
    for (ScreeningResult result : screening.screen(candidates)) {
      trees.add(JACKSON.readTree(EvaluationWriter.toLine(evaluation(result))));
    }
  }

  /** Takes the figures in a separate process, with the same options as the others. */
  static void run(int rounds, Figures figures) throws IOException {
    ProcessTimer.run(TITLE, FilePath.class, List.of(rounds), figures);
  }

  /** Prints the figures of a number of rounds. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      FilePath files =
          new FilePath(
              evaluator
                  .screening(Peer.ON)
                  .credentials("CCM", "ACM", "CMGT-BC")
                  .stage(Stage.EXAMINATION));
      ProcessTimer timer = new ProcessTimer(CANDIDATES);
      for (int round = -WARM_UP; round < rounds; round++) {
        timer.measure(TOKENS, files::tokens, round);
        timer.measure(TREES, files::trees, round);
        timer.measure(READ, files::read, round);
        timer.measure(CSV, () -> files.csv(1), round);
        timer.measure(CSV_2, () -> files.csv(2), round);
        timer.measure(JSON, files::json, round);
        timer.measure(JSON_OF_TREES, files::jsonOfTrees, round);
      }
    }
  }

  private InputStream input() {
    return new ByteArrayInputStream(bytes);
  }

  private long tokens() throws IOException {
    long sum = 0;
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        sum += token == JsonToken.VALUE_STRING ? parser.getTextLength() : 1;
      }
    }
    return sum;
  }

  private long trees() throws IOException {
    long sum = 0;
    try (MappingIterator<JsonNode> all = JACKSON.readerFor(JsonNode.class).readValues(bytes)) {
      while (all.hasNext()) {
        sum += all.next().size();
      }
    }
    return sum;
  }

  private long read() {
    try (Stream<CandidateReading> readings = CandidateReader.read(input())) {
      return readings.mapToLong(reading -> candidate(reading).id().length()).sum();
    }
  }

  private long csv(int threads) {
    Screening inThreads = screening.threads(threads);
    try (Stream<Supplier<CandidateReading>> readings = CandidateReader.readLater(input());
        Stream<String> rows =
            inThreads.inBatches(readings.iterator(), batch -> rows(inThreads, batch))) {
      return rows.mapToLong(String::length).sum();
    }
  }

  private static List<String> rows(Screening screening, List<Supplier<CandidateReading>> batch) {
    List<Candidate> read = batch.stream().map(reading -> candidate(reading.get())).toList();
    return screening.screen(read).stream().map(result -> row(evaluation(result))).toList();
  }

  /** Returns the columns of {@code licet screen --format csv}. No value needs quotes. */
  private static String row(Evaluation evaluation) {
    StringBuilder row = new StringBuilder(evaluation.candidate());
    row.append(',').append(evaluation.credential());
    row.append(',').append(evaluation.decision()).append(',');
    ids(evaluation, Verdict.NOT_MET, row);
    ids(evaluation, Verdict.UNDETERMINED, row);
    row.append(evaluation.questions().size()).append(',');
    evaluation.questions().stream()
        .limit(1)
        .forEach(first -> row.append(first.question().ask().toString()));
    return row.append('\n').toString();
  }

  private static void ids(Evaluation evaluation, Verdict verdict, StringBuilder row) {
    for (Finding finding : evaluation.findings()) {
      if (finding.verdict() == verdict) {
        row.append(finding.criterion()).append(' ');
      }
    }
    row.append(',');
  }

  private long json() throws IOException {
    CharArrayWriter output = new CharArrayWriter();
    for (Candidate candidate : candidates) {
      output.reset();
      for (ScreeningResult result : screening.screen(List.of(candidate))) {
        EvaluationWriter.writeLine(result, output);
      }
    }
    return (long) output.size() * CANDIDATES;
  }

  private long jsonOfTrees() throws IOException {
    CharArrayWriter output = new CharArrayWriter();
    for (JsonNode tree : trees) {
      output.reset();
      JACKSON.writeValue(output, tree);
    }
    return (long) output.size() * CANDIDATES;
  }

  private static Candidate candidate(CandidateReading reading) {
    return ((CandidateReading.Accepted) reading).candidate();
  }

  private static Evaluation evaluation(ScreeningResult result) {
    return ((ScreeningResult.Evaluated) result).evaluation();
  }
}
