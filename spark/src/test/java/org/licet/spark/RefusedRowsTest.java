package org.licet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Stage;

class RefusedRowsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final SparkScreening CCM = SparkScreening.on(DAY).credentials("CCM");

  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark = LocalSpark.session();
  }

  private static Dataset<String> lines(@Nullable String... lines) {
    return spark.createDataset(Arrays.asList(lines), Encoders.STRING());
  }

  private static Dataset<Row> rows(String columns, Row... rows) {
    return spark.createDataFrame(List.of(rows), StructType.fromDDL(columns));
  }

  @Test
  void an_invalid_candidate_is_a_counted_row_with_an_error() {
    ScreeningCounts counts = ScreeningCounts.in(spark);
    List<Row> rows =
        SparkScreening.on(DAY)
            .credentials("CCM", "RN")
            .counting(counts)
            .screenJson(
                lines(
                    "{\"id\":\"good\"}",
                    "{\"id\":\"bad\",\"licences\":[]}",
                    "{\"id\":\"cut",
                    null,
                    "{\"id\":\"late\",\"employment\":[{\"from\":\"2024-02-30\"}]}",
                    "{}",
                    "{\"id\":\"last\"}"))
            .select("candidate", "credential", "decision", "error.message", "error.pointer")
            .collectAsList();
    assertThat(rows).hasSize(14);
    assertThat(rows.stream().filter(row -> row.getString(1).equals("CCM")).toList())
        .containsExactly(
            RowFactory.create("good", "CCM", "UNDETERMINED", null, null),
            RowFactory.create(
                "bad",
                "CCM",
                null,
                "The key \"licences\" is unknown.\nMaybe you mean \"licenses\".",
                "/licences"),
            RowFactory.create(null, "CCM", null, rows.get(4).get(3), ""),
            RowFactory.create(null, "CCM", null, "The text is empty. Expected a candidate.", ""),
            RowFactory.create(
                "late",
                "CCM",
                null,
                "The field \"from\" is \"2024-02-30\". Expected a date from 1900 to 2199, as"
                    + " YYYY-MM-DD, YYYY-MM or YYYY.\nMaybe the month or day is wrong:"
                    + " 2024-02-30 does not exist.",
                "/employment/0/from"),
            RowFactory.create(
                null,
                "CCM",
                null,
                "The field \"id\" is missing. Expected the key of this candidate in your system.",
                "/id"),
            RowFactory.create("last", "CCM", "UNDETERMINED", null, null));
    assertThat(rows.get(4).getString(3)).contains("is not valid JSON");
    assertThat(counts.rows()).isEqualTo(7);
    assertThat(counts.refused()).isEqualTo(5);
    assertThat(counts.evaluations()).isEqualTo(4);
    assertThat(counts.failed()).isZero();
  }

  @Test
  void an_invalid_row_names_the_fault_and_its_place() {
    String columns =
        "id STRING, licenses ARRAY<STRUCT<status: STRING>>, employment"
            + " ARRAY<STRUCT<hoursPerWeek: DOUBLE, supervisorCredentials: ARRAY<STRING>, from:"
            + " STRING, purchasers: DECIMAL(12, 2)>>";
    assertThat(
            errors(
                columns,
                RowFactory.create("a", new Row[] {RowFactory.create("active")}, null),
                RowFactory.create(" ", null, null),
                RowFactory.create(null, null, null),
                RowFactory.create("b", null, job(200.0, null, null, null)),
                RowFactory.create("c", null, job(Double.NaN, null, null, null)),
                RowFactory.create("d", null, job(null, new String[] {"CCM", "a b"}, null, null)),
                RowFactory.create("e", null, job(null, null, "2024-13", null)),
                RowFactory.create("f", null, job(null, null, null, new BigDecimal("1.50"))),
                RowFactory.create("g", new Row[] {null}, null),
                RowFactory.create("h", null, job(37.5, null, "2024-02", new BigDecimal("3.00")))))
        .containsExactly(
            "a /licenses/0/status The field \"status\" is \"active\". Expected one of ACTIVE,"
                + " INACTIVE, EXPIRED, LAPSED, PROBATION, SUSPENDED, REVOKED, SURRENDERED,"
                + " RETIRED.\nMaybe you mean \"ACTIVE\".",
            "null /id The field \"id\" is \" \". Expected the key of this candidate in your system.",
            "null /id The field \"id\" is missing. Expected the key of this candidate in your system.",
            "b /employment/0/hoursPerWeek The field \"hoursPerWeek\" is 200.0. Expected 0 to 168"
                + " hours a week.",
            "c /employment/0/hoursPerWeek The field \"hoursPerWeek\" is NaN. Expected a number.",
            "d /employment/0/supervisorCredentials/1 The field \"supervisorCredentials\" is \"a"
                + " b\". Expected a code of capital letters, digits and _ . / + -, such as A_B.",
            "e /employment/0/from The field \"from\" is \"2024-13\". Expected a date from 1900 to"
                + " 2199, as YYYY-MM-DD, YYYY-MM or YYYY.\nMaybe the month or day is wrong:"
                + " 2024-13 does not exist.",
            "f /employment/0/purchasers The field \"purchasers\" is 1.50. Expected a whole number"
                + " below 2147483648.",
            "g /licenses/0 The list licenses contains null. Expected known entries only.",
            "h null null");
  }

  private static Row[] job(@Nullable Object... values) {
    return new Row[] {RowFactory.create(values)};
  }

  private static List<String> errors(String columns, Row... rows) {
    return CCM
        .screen(rows(columns, rows))
        .select("candidate", "error.pointer", "error.message")
        .collectAsList()
        .stream()
        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
        .toList();
  }

  @Test
  void a_rule_that_fails_on_a_candidate_is_named() {
    Failure failure =
        Failure.builder()
            .candidate(Optional.of("a"))
            .message("The rule broke")
            .rule(Optional.of("CCM: broken"))
            .build();
    for (boolean explained : new boolean[] {true, false}) {
      ResultRows results = new ResultRows(explained, true, ScreeningTerms.NONE);
      Row row = results.failed(List.of(7), Optional.of("a"), "CCM", Stage.RENEWAL, failure);
      assertThat(row.size()).isEqualTo(1 + results.schema().size());
      assertThat(row.get(0)).isEqualTo(7);
      assertThat(row.get(1)).isEqualTo("a");
      assertThat(row.get(3)).isEqualTo("RENEWAL");
      assertThat(row.get(1 + results.schema().fieldIndex("error")))
          .isEqualTo(RowFactory.create("The rule broke", null, "CCM: broken"));
    }
  }

  @Test
  void a_fact_that_is_not_json_is_refused_with_its_place() {
    Dataset<Row> candidates =
        rows(
            "id STRING, facts MAP<STRING, STRING>",
            RowFactory.create("good", Map.of("BEDS", "24", "UNITS", "[\"ICU\"]")),
            RowFactory.create("none", null),
            RowFactory.create("bad", Map.of("BEDS", "twenty")),
            RowFactory.create("odd", Map.of("BEDS", "{}")));
    assertThat(
            CCM.screen(candidates)
                .select("candidate", "error.pointer", "error.message")
                .collectAsList())
        .containsExactly(
            RowFactory.create("good", null, null),
            RowFactory.create("none", null, null),
            RowFactory.create(
                "bad",
                "/facts/BEDS",
                "The field \"BEDS\" is twenty. Expected JSON such as true, 24, \"ICU\" or [\"ICU\"]."),
            RowFactory.create(
                "odd",
                "/facts/BEDS",
                "The field \"BEDS\" is {}. Expected true, false, a number, a code, a date as"
                    + " \"YYYY-MM-DD\", or a list of codes."));
  }
}
