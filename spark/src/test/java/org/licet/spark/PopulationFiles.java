package org.licet.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;

/**
 * A made-up population in Parquet, which Spark generates in parallel.
 *
 * @param spoilEach the distance between invalid candidates, or 0 for none
 */
record PopulationFiles(long seed, LocalDate on, long spoilEach) implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final StructType COLUMNS = StructType.fromDDL("number BIGINT, json STRING");

  /** Returns the text of a candidate. */
  String line(long number) {
    String line = CandidateWriter.toLine(Population.of(seed, on).candidate(number));
    return isSpoiled(number) ? line.substring(0, line.length() / 2) : line;
  }

  boolean isSpoiled(long number) {
    return spoilEach > 0 && number % spoilEach == 0;
  }

  /** Writes the candidates as JSON, with their numbers. */
  void writeJson(SparkSession spark, long count, int files, String folder) {
    PopulationFiles population = this;
    MapPartitionsFunction<Long, Row> lines =
        numbers ->
            StreamSupport.stream(((Iterable<Long>) () -> numbers).spliterator(), false)
                .map(number -> RowFactory.create(number, population.line(number)))
                .iterator();
    spark
        .range(1, count + 1, 1, files)
        .mapPartitions(lines, Encoders.row(COLUMNS))
        .write()
        .parquet(folder);
  }

  /** Writes the candidates of {@link #writeJson}, none of them spoiled, as columns. */
  static void writeColumns(SparkSession spark, String json, String folder) {
    spark
        .read()
        .parquet(json)
        .select(
            functions.col("number"),
            functions.from_json(functions.col("json"), SparkScreening.candidateSchema()).as("c"))
        .select("number", "c.*")
        .write()
        .parquet(folder);
  }
}
