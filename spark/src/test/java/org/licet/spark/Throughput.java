package org.licet.spark;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures screening on local Spark with two threads against plain screening with two threads, from
 * Parquet to Parquet, over one population and in turn. Run it by {@code spark/run}.
 */
final class Throughput {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final int FILES = 8;
  private static final long WARM_UP = 50_000;

  private interface Contender {
    void run(String json, String columns, String output) throws IOException;
  }

  private final SparkSession spark;
  private final Path folder;
  private final long count;
  private final boolean explained;
  private final String[] credentials;
  private final PrintStream out;

  private Throughput(
      SparkSession spark, Path folder, long count, boolean explained, String[] credentials) {
    this.spark = spark;
    this.folder = folder;
    this.count = count;
    this.explained = explained;
    this.credentials = credentials;
    this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** Takes a count of candidates, one of repeats, what to write, and credentials. */
  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    int repeats = Integer.parseInt(args[1]);
    String[] credentials = Arrays.copyOfRange(args, 3, args.length);
    Path folder = Files.createTempDirectory(Path.of("target"), "throughput");
    SparkSession spark = LocalSpark.session();
    try {
      new Throughput(spark, folder, count, args[2].equals("explained"), credentials)
          .measure(repeats);
    } finally {
      spark.stop();
      delete(folder);
    }
  }

  private void measure(int repeats) throws IOException {
    out.printf(
        "Spark %s local[2], JDK %s, %d cores, %d MB heap, %s %s; %d candidates for %s on %s, %s%n",
        spark.version(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        count,
        String.join(", ", credentials),
        DAY,
        explained ? "verdicts, what is missing and what to ask" : "verdicts");
    make(in("warm-json"), in("warm-columns"), Math.min(count, WARM_UP));
    long began = System.nanoTime();
    make(in("json"), in("columns"), count);
    out.printf(
        "made in %.0f s: %d MB as JSON, %d MB as columns%n",
        since(began), size(in("json")), size(in("columns")));
    Map<String, Contender> contenders = contenders();
    for (Contender contender : contenders.values()) {
      contender.run(in("warm-json"), in("warm-columns"), in("out"));
      delete(folder.resolve("out"));
    }
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int i = 1; i <= repeats; i++) {
      for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
        double took = timed(contender.getValue());
        out.printf(Locale.ROOT, "  #%d %-22s %.1f s%n", i, contender.getKey(), took);
        seconds.computeIfAbsent(contender.getKey(), any -> new ArrayList<>()).add(took);
        agree(contender.getKey());
        delete(folder.resolve("out"));
      }
    }
    report(seconds, repeats);
  }

  private void make(String json, String columns, long candidates) {
    new PopulationFiles(7, DAY, 0).writeJson(spark, candidates, FILES, json);
    PopulationFiles.writeColumns(spark, json, columns);
  }

  private Map<String, Contender> contenders() {
    SparkScreening all = SparkScreening.on(DAY).credentials(credentials);
    SparkScreening screening = explained ? all : all.verdictsOnly();
    Map<String, Contender> contenders = new LinkedHashMap<>();
    contenders.put(
        "plain Screening, JSON",
        (json, columns, output) ->
            new PlainParquet(DAY, List.of(credentials), explained, 2).screen(json, output));
    contenders.put(
        "Spark, JSON",
        (json, columns, output) ->
            screening.screenJson(spark.read().parquet(json), "json").write().parquet(output));
    contenders.put(
        "Spark, columns",
        (json, columns, output) ->
            screening.screen(spark.read().parquet(columns).drop("number")).write().parquet(output));
    return contenders;
  }

  private void report(Map<String, List<Double>> seconds, int repeats) {
    double plain = median(seconds.values().iterator().next());
    seconds.forEach(
        (contender, some) -> {
          double median = median(some);
          out.printf(
              Locale.ROOT,
              "%-22s %8.1f s %10.0f candidates/s %10.0f evaluations/s  ratio %.2f (median of %d)%n",
              contender,
              median,
              count / median,
              count * credentials.length / median,
              plain / median,
              repeats);
        });
  }

  private String expected = "";

  /** Checks that every contender reaches the same decisions. */
  private void agree(String contender) {
    Dataset<Row> decided =
        spark.read().parquet(in("out")).groupBy("credential", "decision").count();
    String found =
        decided.orderBy("credential", "decision").collectAsList().stream()
            .map(Row::mkString)
            .collect(Collectors.joining(" "));
    if (expected.isEmpty()) {
      expected = found;
    } else if (!found.equals(expected)) {
      throw new IllegalStateException(contender + " found " + found + ". Expected " + expected);
    }
  }

  private double timed(Contender contender) throws IOException {
    System.gc();
    long began = System.nanoTime();
    contender.run(in("json"), in("columns"), in("out"));
    return since(began);
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static double median(List<Double> some) {
    List<Double> sorted = some.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private static long size(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.map(Path::toFile).mapToLong(File::length).sum() >> 20;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
