package com.example;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.licet.spark.ScreeningCounts;
import org.licet.spark.SparkScreening;

/** Tells of a population, on all machines of a cluster, who may sit which examination. */
public final class ScreenCandidates {

  private ScreenCandidates() {}

  /** Takes a file or folder of JSON Lines, a date and a folder for the results. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("Usage: ScreenCandidates FILE DATE FOLDER, such as ../candidates/nurses.jsonl 2026-11-23 out");
      return;
    }
    try (SparkSession spark = SparkSession.builder().appName("Who may sit which examination").getOrCreate()) {
      screen(spark, args[0], LocalDate.parse(args[1]), args[2], System.out);
    }
  }

  static void screen(SparkSession spark, String input, LocalDate on, String output, PrintStream out) {
    ScreeningCounts counts = ScreeningCounts.in(spark);
    Dataset<String> lines = spark.read().textFile(input);
    SparkScreening.on(on).counting(counts).screenJson(lines).write().parquet(output);
    out.println(counts.rows() + " lines, " + counts.refused() + " refused, " + counts.failed() + " evaluations failed");
    Dataset<Row> found = spark.read().parquet(output);
    for (Row row : found.groupBy("credential", "decision").count().orderBy("credential", "decision").collectAsList()) {
      out.println(row.getString(0) + " " + row.getString(1) + " " + row.getLong(2));
    }
  }
}
