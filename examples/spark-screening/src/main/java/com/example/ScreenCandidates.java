package com.example;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.licet.json.CandidateLimits;
import org.licet.spark.ScreeningCounts;
import org.licet.spark.SparkScreening;

/** Determines who in a population can take which exam, on all machines of a cluster. */
public final class ScreenCandidates {

  private ScreenCandidates() {}

  /** Takes a file or folder of JSON Lines, a date, a folder for the results, and optionally the most entries of a list. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 4) {
      System.err.println(
          "Usage: ScreenCandidates FILE DATE FOLDER [ENTRIES], such as ../candidates/nurses.jsonl 2026-11-23 out 20000");
      return;
    }
    try (SparkSession spark = SparkSession.builder().appName("Who may take which exam").getOrCreate()) {
      screen(spark, args[0], LocalDate.parse(args[1]), args[2], limits(args), System.out);
    }
  }

  private static CandidateLimits limits(String... args) {
    CandidateLimits standard = CandidateLimits.standard();
    return args.length < 4 ? standard : standard.withEntries(Integer.parseInt(args[3]));
  }

  static void screen(
      SparkSession spark, String input, LocalDate on, String output, CandidateLimits limits, PrintStream out) {
    ScreeningCounts counts = ScreeningCounts.in(spark);
    Dataset<String> lines = spark.read().textFile(input);
    SparkScreening.on(on).limits(limits).counting(counts).screenJson(lines).write().parquet(output);
    out.println(counts.rows() + " lines, " + counts.refused() + " refused, " + counts.failed() + " evaluations failed");
    Dataset<Row> found = spark.read().parquet(output);
    for (Row row : found.groupBy("credential", "decision").count().orderBy("credential", "decision").collectAsList()) {
      out.println(row.getString(0) + " " + row.getString(1) + " " + row.getLong(2));
    }
  }
}
