package org.licet.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.ScreeningResult;
import org.licet.json.CandidateReader;

/**
 * Screens the Parquet files that Spark reads, without Spark, and writes the same columns as Spark.
 *
 * @param explained whether to write the missing amounts and the questions
 * @param threads how many read candidates, evaluate and make records; one more reads and writes
 */
record PlainParquet(LocalDate on, List<String> credentials, boolean explained, int threads) {

  private static final MessageType RESULT =
      MessageTypeParser.parseMessageType(
          """
          message result {
            required binary candidate (UTF8);
            required binary credential (UTF8);
            required binary stage (UTF8);
            required int32 on (DATE);
            required binary decision (UTF8);
            required group verdicts (MAP) {
              repeated group key_value {
                required binary key (UTF8);
                required binary value (UTF8);
              }
            }
            optional group missing (LIST) {
              repeated group list {
                required group element {
                  required binary criterion (UTF8);
                  required binary label (UTF8);
                  required binary unit (UTF8);
                  required binary atLeast (UTF8);
                  optional binary atMost (UTF8);
                }
              }
            }
            optional group questions (LIST) {
              repeated group list {
                required group element {
                  optional binary fact (UTF8);
                  optional binary ruling (UTF8);
                  required binary ask (UTF8);
                  required group criteria (LIST) {
                    repeated group list {
                      required binary element (UTF8);
                    }
                  }
                }
              }
            }
            optional binary fingerprint (UTF8);
          }
          """);

  /** Screens the files of a folder into a file of another. */
  void screen(String input, String output) throws IOException {
    Files.createDirectory(Path.of(output));
    try (Evaluator evaluator = Evaluator.ofClassPath();
        ParquetWriter<Group> writer =
            ExampleParquetWriter.builder(
                    new org.apache.hadoop.fs.Path(output, "part-0.snappy.parquet"))
                .withType(RESULT)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
      Screening screening = evaluator.screening(on).credentials(credentials).threads(threads);
      try (Stream<Group> groups =
          screening.inBatches(
              new Lines(input),
              lines ->
                  screening.screen(lines.stream().map(CandidateReader::readOne).toList()).stream()
                      .map(result -> group(((ScreeningResult.Evaluated) result).evaluation()))
                      .toList())) {
        for (Iterator<Group> all = groups.iterator(); all.hasNext(); ) {
          writer.write(all.next());
        }
      }
    }
  }

  private Group group(Evaluation evaluation) {
    SimpleGroup group = new SimpleGroup(RESULT);
    group.add("candidate", evaluation.candidate());
    group.add("credential", evaluation.credential());
    group.add("stage", evaluation.stage().name());
    group.add("on", (int) evaluation.on().toEpochDay());
    group.add("decision", evaluation.decision().name());
    Group verdicts = group.addGroup("verdicts");
    for (Finding finding : evaluation.findings()) {
      verdicts
          .addGroup("key_value")
          .append("key", finding.criterion())
          .append("value", finding.verdict().name());
    }
    if (explained) {
      explain(evaluation, group);
    }
    evaluation
        .ruleset()
        .map(RulesetReference::fingerprint)
        .ifPresent(fingerprint -> group.add("fingerprint", fingerprint));
    return group;
  }

  private static void explain(Evaluation evaluation, Group group) {
    Group missing = group.addGroup("missing");
    for (Finding finding : evaluation.findings()) {
      for (Part part : finding.parts()) {
        part.shortfall()
            .ifPresent(
                shortfall -> {
                  Group one =
                      missing
                          .addGroup("list")
                          .addGroup("element")
                          .append("criterion", finding.criterion())
                          .append("label", part.label().toString())
                          .append("unit", part.unit().name())
                          .append("atLeast", shortfall.atLeast().toPlainString());
                  shortfall.atMost().ifPresent(most -> one.add("atMost", most.toPlainString()));
                });
      }
    }
    Group questions = group.addGroup("questions");
    for (OpenQuestion open : evaluation.questions()) {
      add(open, questions.addGroup("list").addGroup("element"));
    }
  }

  private static void add(OpenQuestion open, Group group) {
    if (open.question() instanceof Question.OfCandidate asked) {
      group.add("fact", asked.fact());
    } else if (open.question() instanceof Question.OfIssuer asked) {
      group.add("ruling", asked.ruling());
    }
    group.add("ask", open.question().ask().toString());
    Group criteria = group.addGroup("criteria");
    for (String criterion : open.criteria()) {
      criteria.addGroup("list").add("element", Binary.fromString(criterion));
    }
  }

  /** The column of JSON of the files of a folder. */
  private static final class Lines implements Iterator<String> {

    private final Iterator<Path> files;
    private @Nullable ParquetReader<Group> reader;
    private @Nullable String next;

    Lines(String folder) throws IOException {
      try (Stream<Path> all = Files.list(Path.of(folder))) {
        files =
            new ArrayList<>(
                    all.filter(file -> file.toString().endsWith(".parquet")).sorted().toList())
                .iterator();
      }
      next = read();
    }

    private @Nullable String read() throws IOException {
      while (true) {
        Group group = reader == null ? null : reader.read();
        if (group != null) {
          return group.getString("json", 0);
        }
        if (reader != null) {
          reader.close();
        }
        if (!files.hasNext()) {
          return null;
        }
        reader =
            ParquetReader.builder(
                    new GroupReadSupport(), new org.apache.hadoop.fs.Path(files.next().toUri()))
                .build();
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public String next() {
      String line = next;
      if (line == null) {
        throw new NoSuchElementException();
      }
      try {
        next = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return line;
    }
  }
}
