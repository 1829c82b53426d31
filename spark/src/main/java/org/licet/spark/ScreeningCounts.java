package org.licet.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * Counts what a screening did, on all executors.
 *
 * <pre>{@code
 * ScreeningCounts counts = ScreeningCounts.in(spark);
 * SparkScreening.on(day).counting(counts).screen(candidates).write().parquet("evaluations");
 * System.out.println(counts.refused() + " of " + counts.rows() + " rows hold no candidate");
 * }</pre>
 *
 * <p>The numbers are those of Spark accumulators: they are there when an action has ended, and what
 * Spark computes again, after a failure or for a second action, is counted again. Cache or write
 * the result to count once. The same numbers are shown for each stage in Spark's own pages.
 *
 * <p>Thread-safe. Counted on executors, read on the driver.
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

  /** Adds what became of a batch. */
  void add(int someRows, int someEvaluations, int someRefused, int someFailed) {
    rows.add(someRows);
    evaluations.add(someEvaluations);
    refused.add(someRefused);
    failed.add(someFailed);
  }

  /** Returns how many rows were read. */
  public long rows() {
    return rows.sum();
  }

  /** Returns how many evaluations were made: of every row that is not refused, one a credential. */
  public long evaluations() {
    return evaluations.sum();
  }

  /** Returns how many rows were refused since they hold no candidate that can be right. */
  public long refused() {
    return refused.sum();
  }

  /** Returns how many evaluations there are not, since a rule failed on the candidate. */
  public long failed() {
    return failed.sum();
  }
}
