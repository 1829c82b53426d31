package org.licet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.evaluation.ScreeningResult;
import org.licet.testkit.Population;

/**
 * Compares the screening of a population from Parquet to Parquet with plain screening. {@code
 * -Dlicet.screened.spark=50000} screens a larger one.
 */
class ParquetTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final long SEED = 11;
  private static final int COUNT = Integer.getInteger("licet.screened.spark", 200);
  private static final int EXPLAINED = Math.max(200, COUNT / 100 * 8);
  private static final int SPOIL_EACH = 100;

  @TempDir private static Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = LocalSpark.session();
  }

  @Test
  void columns_give_the_same_results_as_plain_screening() {
    new PopulationFiles(SEED, DAY, 0).writeJson(spark, COUNT, 5, in("json"));
    PopulationFiles.writeColumns(spark, in("json"), in("columns"));
    ScreeningCounts counts = ScreeningCounts.in(spark);
    SparkScreening.on(DAY)
        .verdictsOnly()
        .keeping("number")
        .counting(counts)
        .screen(spark.read().parquet(in("columns")))
        .write()
        .parquet(in("all"));
    assertThat(counts.rows()).isEqualTo(COUNT);
    assertThat(counts.evaluations()).isEqualTo(4L * COUNT);
    assertThat(counts.refused() + counts.failed()).isZero();
    agree(
        spark.read().parquet(in("all")).orderBy("number", "credential"),
        new ResultRows(false, false, ScreeningTerms.NONE),
        List.of("ACM", "CCM", "CMGT-BC", "RN"),
        LongStream.rangeClosed(1, COUNT));
  }

  @Test
  void json_gives_whole_evaluations_equal_to_those_of_plain_screening_and_errors_for_bad_rows() {
    PopulationFiles population = new PopulationFiles(SEED, DAY, SPOIL_EACH);
    population.writeJson(spark, EXPLAINED, 3, in("spoiled"));
    ScreeningCounts counts = ScreeningCounts.in(spark);
    SparkScreening.on(DAY)
        .credentials("CCM")
        .withWholeEvaluation()
        .keeping("number")
        .counting(counts)
        .screenJson(spark.read().parquet(in("spoiled")), "json")
        .write()
        .parquet(in("ccm"));
    assertThat(counts.rows()).isEqualTo(EXPLAINED);
    assertThat(counts.refused()).isEqualTo(EXPLAINED / SPOIL_EACH);
    assertThat(counts.evaluations()).isEqualTo(EXPLAINED - EXPLAINED / SPOIL_EACH);
    assertThat(counts.failed()).isZero();

    Dataset<Row> written = spark.read().parquet(in("ccm")).orderBy("number");
    assertThat(written.where("error IS NOT NULL").select("number").collectAsList())
        .isEqualTo(
            LongStream.rangeClosed(1, EXPLAINED / SPOIL_EACH)
                .mapToObj(i -> RowFactory.create(i * SPOIL_EACH))
                .toList());
    assertThat(
            written
                .where("error IS NOT NULL")
                .where("error.message NOT LIKE '%is not valid JSON%' OR decision IS NOT NULL")
                .count())
        .isZero();
    agree(
        written.where("error IS NULL"),
        new ResultRows(true, true, ScreeningTerms.NONE),
        List.of("CCM"),
        LongStream.rangeClosed(1, EXPLAINED).filter(number -> !population.isSpoiled(number)));
  }

  private static String in(String name) {
    return folder.resolve(name).toString();
  }

  /** Compares row by row, with one row in memory at a time. */
  private static void agree(
      Dataset<Row> written, ResultRows rows, List<String> credentials, LongStream numbers) {
    Population population = Population.of(SEED, DAY);
    Iterator<Row> found = written.toLocalIterator();
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      Screening screening = evaluator.screening(DAY).credentials(credentials);
      try (Stream<ScreeningResult> expected =
          screening.screen(numbers.mapToObj(population::candidate))) {
        expected.forEach(
            result ->
                assertThat(withoutNumberAndDay(found.next()))
                    .isEqualTo(
                        rows.evaluated(
                            List.of(), ((ScreeningResult.Evaluated) result).evaluation())));
      }
    }
    assertThat(found.hasNext()).isFalse();
  }

  private static Row withoutNumberAndDay(Row row) {
    assertThat(row.<java.sql.Date>getAs("on").toLocalDate()).isEqualTo(DAY);
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (i != row.fieldIndex("number") && i != row.fieldIndex("on")) {
        values.add(row.get(i));
      }
    }
    return RowFactory.create(values.toArray());
  }
}
