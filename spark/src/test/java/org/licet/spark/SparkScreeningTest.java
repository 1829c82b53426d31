package org.licet.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.licet.testkit.Population;

class SparkScreeningTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final SparkScreening CCM = SparkScreening.on(DAY).credentials("CCM");
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

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
  void a_host_sets_how_large_candidates_may_be() {
    String three =
        "{\"id\": \"a\", \"licenses\": [{\"type\": \"RN\"}, {\"type\": \"LPN\"}, {\"type\": \"LVN\"}]}";
    SparkScreening two = CCM.limits(CandidateLimits.standard().withEntries(2));
    assertThat(CCM.screenJson(lines(three)).first().<Object>getAs("error")).isNull();
    Row refused = two.screenJson(lines(three)).first();
    assertThat(refused.<Row>getAs("error").getString(0)).contains("has more than 2 entries.");
    assertThat(refused.<String>getAs("candidate")).isEqualTo("a");

    Dataset<Row> columns =
        rows(
            "id STRING, licenses ARRAY<STRUCT<type: STRING>>",
            RowFactory.create(
                "b",
                List.of(
                    RowFactory.create("RN"), RowFactory.create("LPN"), RowFactory.create("LVN"))));
    assertThat(CCM.screen(columns).first().<Object>getAs("error")).isNull();
    assertThat(two.screen(columns).first().<Row>getAs("error").getString(0))
        .contains("has more than 2 entries.");
    assertThat(
            CCM.limits(CandidateLimits.standard().withTextLength(2))
                .screen(columns)
                .first()
                .<Row>getAs("error")
                .getString(1))
        .isEqualTo("/licenses/1/type");
  }

  @Test
  void a_policy_and_assumed_facts_are_those_of_the_evaluator_and_columns() {
    VerificationPolicy policy =
        VerificationPolicy.builder()
            .within(180, "licenses")
            .from(LocalDate.of(2025, 7, 1))
            .within(120, "licenses")
            .build();
    AssumedFacts facts =
        AssumedFacts.of(
            Candidate.withId("all").employment(Job.builder().paid(true).country("US")).build());
    Row row =
        CCM.under(policy)
            .assuming(facts)
            .withWholeEvaluation()
            .screenJson(lines(CandidateWriter.toLine(nurse(1))))
            .first();

    Evaluation evaluation =
        EVALUATOR.under(policy).assuming(facts).evaluate(nurse(1), "CCM", Stage.EXAMINATION, DAY);
    assertThat(row.<String>getAs("evaluation")).isEqualTo(EvaluationWriter.toLine(evaluation));
    assertThat(row.<String>getAs("policy"))
        .isEqualTo("[{\"from\":\"2025-07-01\",\"verified\":[\"licenses\"],\"within\":120}]");
    assertThat(row.<String>getAs("assumedFacts"))
        .isEqualTo("{\"employment\":{\"country\":\"US\",\"paid\":true}}");
    assertThat(CCM.under(policy).screenJson(lines("{}")).first().<Object>getAs("policy")).isNull();
    assertThat(CCM.screenJson(lines("{}")).schema().fieldNames())
        .doesNotContain("policy", "assumedFacts");
  }

  @Test
  void a_verdict_that_patterns_decide_is_that_of_the_evaluator() {
    List<String> nurses =
        Stream.of("2023-05-10", "2023-05-09", "2023-05")
            .map(
                graduated ->
                    Candidate.withId(graduated)
                        .residence("US-SC")
                        .examinations(
                            Examination.of("NCLEX-RN")
                                .passed(true)
                                .jurisdiction("US-SC")
                                .taken("2026-05-10"))
                        .degrees(Degree.builder().preLicensure(true).conferred(graduated))
                        .build())
            .map(CandidateWriter::toLine)
            .toList();
    SparkScreening screening = SparkScreening.on(DAY).credentials("RN").stage(Stage.EXAMINATION);
    List<Row> rows =
        screening.screenJson(lines(nurses.toArray(String[]::new)).repartition(3)).collectAsList();
    Map<String, String> verdicts = new TreeMap<>();
    for (Row row : rows) {
      Map<String, String> all = row.getJavaMap(row.fieldIndex("verdicts"));
      verdicts.put(row.getAs("candidate"), String.valueOf(all.get("RN-NCLEX-STATE")));
    }
    assertThat(verdicts)
        .isEqualTo(Map.of("2023-05-10", "MET", "2023-05-09", "NOT_MET", "2023-05", "UNDETERMINED"));
    for (String nurse : nurses) {
      Candidate candidate = CandidateReader.readOne(nurse);
      assertThat(verdicts.get(candidate.id()))
          .isEqualTo(
              EVALUATOR
                  .evaluate(candidate, "RN", Stage.EXAMINATION, DAY)
                  .finding("RN-NCLEX-STATE")
                  .orElseThrow()
                  .verdict()
                  .name());
    }
  }

  private static Candidate nurse(long number) {
    return Population.of(7, DAY).candidate(number);
  }

  private static Dataset<Row> columns(Dataset<String> lines) {
    return spark.read().schema(SparkScreening.candidateSchema()).json(lines);
  }

  @Test
  void a_column_names_the_assumed_facts_of_a_candidate() {
    Candidate candidate =
        CandidateReader.readOne(
            "{\"id\":\"a\",\"employment\":[{\"from\":\"2025-01-01\",\"current\":true,\"paid\":true}],"
                + "\"assumed\":[\"/employment/0/paid\"]}");
    Dataset<Row> rows = columns(lines(CandidateWriter.toLine(candidate)));
    assertThat(CCM.withWholeEvaluation().screen(rows).first().<String>getAs("evaluation"))
        .isEqualTo(
            EvaluationWriter.toLine(EVALUATOR.evaluate(candidate, "CCM", Stage.EXAMINATION, DAY)));
    Dataset<Row> wrong = columns(lines("{\"id\":\"a\",\"assumed\":[\"/employment/0/paid\"]}"));
    assertThat(CCM.screen(wrong).select("error.pointer", "error.message").first().mkString(" "))
        .startsWith("/assumed/0 The list assumed contains \"/employment/0/paid\". Expected");
  }

  @Test
  void the_columns_agree_with_the_evaluation() {
    Candidate candidate =
        CandidateReader.readOne(
            "{\"id\":\"a\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-TX\",\"status\":\"ACTIVE\"}],"
                + "\"degrees\":[],\"employment\":[{\"from\":\"2025-01-01\",\"current\":true,\"fullTime\":true,"
                + "\"caseManagement\":true,\"country\":\"US\",\"supervisorCredentials\":[\"CCM\"]}]}");
    Evaluation evaluation = EVALUATOR.evaluate(candidate, "CCM", Stage.EXAMINATION, DAY);
    Row row =
        CCM.withWholeEvaluation().screenJson(lines(CandidateWriter.toLine(candidate))).first();
    assertThat(row.<String>getAs("candidate")).isEqualTo("a");
    assertThat(row.<String>getAs("credential")).isEqualTo("CCM");
    assertThat(row.<String>getAs("stage")).isEqualTo("EXAMINATION");
    assertThat(row.<java.sql.Date>getAs("on").toLocalDate()).isEqualTo(DAY);
    assertThat(row.<String>getAs("decision")).isEqualTo(evaluation.decision().name());
    Map<String, String> verdicts = row.getJavaMap(row.fieldIndex("verdicts"));
    assertThat(verdicts).hasSize(evaluation.findings().size()).isNotEmpty();
    evaluation
        .findings()
        .forEach(
            finding ->
                assertThat(verdicts).containsEntry(finding.criterion(), finding.verdict().name()));
    List<Row> missing = row.getList(row.fieldIndex("missing"));
    assertThat(missing)
        .anySatisfy(
            one -> {
              assertThat(one.<String>getAs("criterion")).isEqualTo("CCM-EXPERIENCE-2");
              assertThat(one.<String>getAs("unit")).isEqualTo("MONTHS");
              assertThat(one.<BigDecimal>getAs("atLeast")).isEqualByComparingTo("2");
            });
    List<Row> questions = row.getList(row.fieldIndex("questions"));
    assertThat(questions).hasSize(evaluation.questions().size()).isNotEmpty();
    for (int i = 0; i < questions.size(); i++) {
      assertThat(questions.get(i).<String>getAs("ask"))
          .isEqualTo(evaluation.questions().get(i).question().ask().toString());
      assertThat(questions.get(i).getList(questions.get(i).fieldIndex("criteria")))
          .isEqualTo(evaluation.questions().get(i).criteria());
    }
    assertThat(row.<String>getAs("fingerprint"))
        .isEqualTo(evaluation.ruleset().orElseThrow().fingerprint());
    assertThat(row.<Row>getAs("error")).isNull();
    assertThat(row.<String>getAs("evaluation")).isEqualTo(EvaluationWriter.toLine(evaluation));
  }

  @Test
  void json_and_columns_give_the_evaluations_of_the_evaluator_in_order() {
    List<Candidate> candidates = LongStream.rangeClosed(1, 100).mapToObj(i -> nurse(i)).toList();
    Dataset<String> lines =
        lines(candidates.stream().map(CandidateWriter::toLine).toArray(String[]::new));
    SparkScreening all = SparkScreening.on(DAY).withWholeEvaluation();
    List<String> expected = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (String credential : EVALUATOR.credentials()) {
        Stage stage = Stage.usualOf(EVALUATOR.stages(credential));
        expected.add(
            EvaluationWriter.toLine(EVALUATOR.evaluate(candidate, credential, stage, DAY)));
      }
    }
    assertThat(whole(all.screenJson(lines))).isEqualTo(expected);
    assertThat(whole(all.screen(columns(lines)))).isEqualTo(expected);
  }

  private static List<String> whole(Dataset<Row> evaluations) {
    return evaluations.select("evaluation").as(Encoders.STRING()).collectAsList();
  }

  @Test
  void verdicts_alone_come_without_explanations() {
    Dataset<String> lines = lines(CandidateWriter.toLine(nurse(12)), "{");
    Dataset<Row> full = CCM.screenJson(lines);
    Dataset<Row> verdicts = CCM.verdictsOnly().screenJson(lines);
    assertThat(full.columns()).contains("missing", "questions");
    assertThat(verdicts.collectAsList())
        .isEqualTo(full.drop("missing", "questions").collectAsList());
    assertThat(CCM.verdictsOnly().withWholeEvaluation().screenJson(lines).columns())
        .endsWith("verdicts", "fingerprint", "error", "evaluation");
  }

  @Test
  void null_and_a_missing_column_are_unknown_and_an_empty_array_is_none() {
    String columns = "id STRING, employment ARRAY<STRUCT<from: STRING>>";
    Dataset<Row> evaluations =
        CCM.screen(
            rows(
                columns,
                RowFactory.create("unknown", null),
                RowFactory.create("none", new Row[0])));
    assertThat(
            evaluations
                .selectExpr("candidate", "verdicts['CCM-EXPERIENCE-1']", "verdicts['CCM-LICENSE']")
                .collectAsList())
        .containsExactly(
            RowFactory.create("unknown", "UNDETERMINED", "UNDETERMINED"),
            RowFactory.create("none", "NOT_MET", "UNDETERMINED"));
  }

  @Test
  void dates_of_spark_are_days() {
    for (boolean newTypes : new boolean[] {true, false}) {
      spark.conf().set("spark.sql.datetime.java8API.enabled", newTypes);
      Dataset<Row> typed =
          spark.sql(
              "SELECT 'a' AS id, array(named_struct('type', 'RN', 'expires', DATE '2026-11-22')) AS"
                  + " licenses");
      assertThat(whole(CCM.withWholeEvaluation().screen(typed)))
          .isEqualTo(
              whole(
                  CCM.withWholeEvaluation()
                      .screenJson(
                          lines(
                              "{\"id\":\"a\",\"licenses\":[{\"type\":\"RN\",\"expires\":\"2026-11-22\"}]}"))))
          .first()
          .asString()
          .contains("2026-11-22");
    }
    spark.conf().unset("spark.sql.datetime.java8API.enabled");
  }

  @Test
  void columns_of_the_host_are_kept_in_front() {
    Dataset<Row> input =
        rows(
            "`file.name` STRING, line INT, json STRING, id STRING",
            RowFactory.create("x.jsonl", 7, "{\"id\":\"a\"}", "a"),
            RowFactory.create("x.jsonl", 8, "{", "b"));
    Dataset<Row> evaluations = CCM.keeping("line", "file.name").screenJson(input, "json");
    assertThat(evaluations.columns()).startsWith("line", "file.name", "candidate", "credential");
    assertThat(
            evaluations
                .selectExpr("line", "`file.name`", "candidate", "error IS NULL")
                .collectAsList())
        .containsExactly(
            RowFactory.create(7, "x.jsonl", "a", true),
            RowFactory.create(8, "x.jsonl", null, false));
    assertThat(
            CCM.keeping("id", "line")
                .screen(input.select("id", "line"))
                .select("id", "line", "candidate")
                .collectAsList())
        .containsExactly(RowFactory.create("a", 7, "a"), RowFactory.create("b", 8, "b"));
    assertThatThrownBy(() -> CCM.keeping("Decision").screenJson(input, "json"))
        .hasMessage(
            "The column Decision cannot be kept because the result has a column of that"
                + " name.");
    assertThatThrownBy(() -> CCM.keeping("row").screenJson(input, "json"))
        .hasMessage(
            "The column row cannot be kept because it does not exist. Expected one of"
                + " file.name, line, json, id.");
  }

  @Test
  void spark_sql_has_a_function_that_gives_the_same() {
    SparkScreening.register(spark);
    Candidate candidate = nurse(12);
    lines(CandidateWriter.toLine(candidate), "{\"id\":\"bad\",\"x\":1}")
        .toDF("json")
        .createOrReplaceTempView("candidates");
    List<Row> found =
        spark
            .sql(
                "SELECT r.* FROM (SELECT licet_screen(json, 'CCM', 'EXAMINATION', DATE"
                    + " '2026-11-23') AS r FROM candidates)")
            .collectAsList();
    assertThat(found)
        .isEqualTo(CCM.screenJson(spark.table("candidates").as(Encoders.STRING())).collectAsList());
    assertThatThrownBy(
            () ->
                spark
                    .sql(
                        "SELECT licet_screen(json, 'CCM', 'LICENSURE', DATE '2026-11-23') FROM"
                            + " candidates")
                    .collectAsList())
        .hasStackTraceContaining(
            "The stage is \"LICENSURE\". Expected one of [EXAMINATION, CERTIFICATION, RENEWAL].");
  }

  @Test
  void an_evaluation_reads_back_as_it_was() {
    Candidate candidate = nurse(3);
    String line =
        whole(CCM.withWholeEvaluation().screenJson(lines(CandidateWriter.toLine(candidate))))
            .get(0);
    assertThat(EvaluationReader.evaluation(EvaluationReader.parse(line)))
        .isEqualTo(EVALUATOR.evaluate(candidate, "CCM", Stage.EXAMINATION, DAY));
  }
}
