package org.licet.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * Counts the rows and results of a screening on all executors.
 *
 * <pre>{@code
 * ScreeningCounts counts = ScreeningCounts.in(spark);
 * SparkScreening.on(day).counting(counts).screen(candidates).write().parquet("evaluations");
 * System.out.println(counts.refused() + " of " + counts.rows() + " rows were refused");
 * }</pre>
 *
 * <p>The counts are Spark accumulators. They are complete when an action has ended. If Spark
 * computes rows again, after a failure or for a second action, they count again: cache or write the
 * result to count once. Spark's web pages show the counts for each stage.
 *
 * <p>Thread-safe. Executors count; the driver reads the counts.
 */
public final class ScreeningCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LongAccumulator rows;
  private final LongAccumulator evaluations;
  private final LongAccumulator refused;
  private final LongAccumulator failed;

  private ScreeningCounts(SparkContext context) {
    this.rows = context.longAccumulator("licet: rows");
    this.evaluations = context.longAccumulator("licet: evaluations");
    this.refused = context.longAccumulator("licet: rows refused");
    this.failed = context.longAccumulator("licet: evaluations failed");
  }

  /** Returns new counts, all at zero. */
  public static ScreeningCounts in(SparkSession spark) {
    return new ScreeningCounts(spark.sparkContext());
  }

  /** Adds the counts of a batch. */
  void add(int someRows, int someEvaluations, int someRefused, int someFailed) {
    rows.add(someRows);
    evaluations.add(someEvaluations);
    refused.add(someRefused);
    failed.add(someFailed);
  }

  /** Returns the count of rows read. */
  public long rows() {
    return rows.sum();
  }

  /** Returns the count of evaluations. Every accepted row has one for each credential. */
  public long evaluations() {
    return evaluations.sum();
  }

  /** Returns the count of rows that were refused because they contain no valid candidate. */
  public long refused() {
    return refused.sum();
  }

  /** Returns the count of evaluations that failed because a rule failed. */
  public long failed() {
    return failed.sum();
  }
}
