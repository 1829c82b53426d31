package org.licet.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateLimits;

/**
 * Evaluates a population on Apache Spark: a DataFrame of candidates in, one of evaluations out.
 *
 * <pre>{@code
 * Dataset<Row> evaluations =
 *     SparkScreening.on(LocalDate.of(2026, 11, 23))
 *         .credentials("CCM", "ACM")
 *         .screen(spark.read().parquet("candidates"));
 * evaluations.where("verdicts['CCM-LICENSE'] = 'NOT_MET'").write().parquet("evaluations");
 * }</pre>
 *
 * <p>Every row gives one row for each credential, in the order of the rows and of the credentials,
 * with the evaluation that {@link org.licet.Evaluator#evaluate} makes of the candidate alone. A row
 * that holds no candidate that can be right is no failure of the job: it gives rows whose {@code
 * error} says why. {@link ScreeningCounts} counts them.
 *
 * <p>The columns of the result:
 *
 * <pre>
 * candidate    string                  the host's key; null if not even that could be read
 * credential   string
 * stage        string
 * on           date
 * decision     string                  ELIGIBLE, NOT_ELIGIBLE, UNDETERMINED; null beside an error
 * verdicts     map&lt;string,string&gt;      MET, NOT_MET, UNDETERMINED by criterion
 * missing      array&lt;struct&gt;           criterion, label, unit, atLeast, atMost: what is missing of an
 *                                      amount, rounded up to six digits; not if {@link #verdictsOnly()}
 * questions    array&lt;struct&gt;           fact or ruling, ask, criteria: what could still change the
 *                                      decision, the first first; not if {@link #verdictsOnly()}
 * fingerprint  string                  of the rules that spoke; null if none are known for the day
 * error        struct                  message, pointer, rule; null if all is well
 * evaluation   string                  the whole as JSON, if {@link #withWholeEvaluation()}
 * </pre>
 *
 * <p>Rules are those of the rules modules on the class path. Each JVM loads its own, once; a task
 * on an executor whose rules have other fingerprints than the driver's fails and says so. So
 * executors need the same jars as the driver, which {@code spark-submit --jars}, or one jar with
 * merged {@code META-INF/services}, gives them.
 *
 * <p>Tested with Spark 4.2 on JDK 17 and 25. Spark brings Jackson and refuses any other minor
 * version of it: this module uses Spark's, a jar for {@code spark-submit} leaves Jackson out, and a
 * host that has {@code licet-json} for other reasons, too, gives Jackson the version that Spark
 * has. The JVM options that Spark needs are set by {@code spark-submit}; a host that starts Spark
 * in a JVM of its own gives it those of {@code org.apache.spark.launcher.JavaModuleOptions}.
 *
 * <p>Immutable, serializable and thread-safe.
 */
public final class SparkScreening implements Serializable {

  /** The name under which {@link #register} makes the function known to Spark SQL. */
  public static final String SQL_FUNCTION = "licet_screen";

  private static final long serialVersionUID = 1L;

  private static final String CANDIDATE = "candidate";

  private final LocalDate on;
  private final ArrayList<String> credentials;
  private final @Nullable Stage stage;
  private final ArrayList<String> kept;
  private final ResultRows results;
  private final @Nullable ScreeningCounts counts;
  private final CandidateLimits limits;

  private SparkScreening(
      LocalDate on,
      List<String> credentials,
      @Nullable Stage stage,
      List<String> kept,
      ResultRows results,
      @Nullable ScreeningCounts counts,
      CandidateLimits limits) {
    this.on = on;
    this.credentials = new ArrayList<>(credentials);
    this.stage = stage;
    this.kept = new ArrayList<>(kept);
    this.results = results;
    this.counts = counts;
    this.limits = limits;
  }

  /**
   * Returns the screening on a date, to begin with for every credential on the class path at its
   * usual stage.
   */
  public static SparkScreening on(LocalDate on) {
    return new SparkScreening(
        on,
        List.of(),
        null,
        List.of(),
        new ResultRows(true, false),
        null,
        CandidateLimits.standard());
  }

  /** Returns this screening for some credentials, in this order, instead of all. */
  public SparkScreening credentials(String... credentials) {
    List<String> distinct = Stream.of(credentials).distinct().toList();
    return new SparkScreening(on, distinct, stage, kept, results, counts, limits);
  }

  /**
   * Returns this screening for a stage instead of each credential's usual one. Where no credentials
   * are named, those without the stage are left out.
   */
  public SparkScreening stage(Stage stage) {
    return new SparkScreening(on, credentials, stage, kept, results, counts, limits);
  }

  /**
   * Returns this screening with columns of the host's own carried from each row to its results, in
   * front of the others: a key, a file name, a line number.
   */
  public SparkScreening keeping(String... columns) {
    return new SparkScreening(
        on, credentials, stage, Arrays.asList(columns), results, counts, limits);
  }

  /**
   * Returns this screening with one more column, {@code evaluation}: the whole evaluation with its
   * reasons, evidence and sources, as {@link org.licet.json.EvaluationWriter} writes it.
   */
  public SparkScreening withWholeEvaluation() {
    ResultRows more = new ResultRows(results.explained(), true);
    return new SparkScreening(on, credentials, stage, kept, more, counts, limits);
  }

  /**
   * Returns this screening without the columns {@code missing} and {@code questions}. To find out
   * what could still change a decision takes many times as long as the decision itself, so that a
   * large population is better screened like this first, and again in full where it matters.
   */
  public SparkScreening verdictsOnly() {
    ResultRows less = new ResultRows(false, results.whole());
    return new SparkScreening(on, credentials, stage, kept, less, counts, limits);
  }

  /** Returns this screening with what it does counted. */
  public SparkScreening counting(ScreeningCounts counts) {
    return new SparkScreening(on, credentials, stage, kept, results, counts, limits);
  }

  /**
   * Returns this screening with other limits on the size of a candidate. A row that exceeds one
   * gives a result whose {@code error} names the limit. For columns, only the limits on texts and
   * lists count; the function of Spark SQL keeps the {@linkplain CandidateLimits#standard standard
   * limits}.
   */
  public SparkScreening limits(CandidateLimits limits) {
    return new SparkScreening(on, credentials, stage, kept, results, counts, limits);
  }

  /**
   * Evaluates candidates that are strings of JSON.
   *
   * @throws IllegalArgumentException if a credential is not loaded or has no such stage
   * @throws org.licet.evaluation.RulesException if the driver's rules cannot be used
   */
  public Dataset<Row> screenJson(Dataset<String> candidates) {
    return screenJson(candidates.toDF(CANDIDATE), CANDIDATE);
  }

  /**
   * Evaluates candidates that are strings of JSON in a column.
   *
   * @throws IllegalArgumentException if there is no such column, or a column to keep is missing or
   *     named as one of the result, or a credential is not loaded or has no such stage
   * @throws org.licet.evaluation.RulesException if the driver's rules cannot be used
   */
  public Dataset<Row> screenJson(Dataset<Row> rows, String column) {
    return screen(rows, quoted(column), new CandidateSource.Json(limits));
  }

  /**
   * Evaluates candidates that are in columns as {@link #candidateSchema()} has them. A column or
   * field that is null or missing is unknown; an array that is empty says that there are none.
   * Dates are strings, perhaps only to the month or year, or dates of Spark; numbers may have any
   * type of number. Other columns are refused unless they are {@linkplain #keeping kept}.
   *
   * @throws IllegalArgumentException if a column is unknown, there twice or of another type, or a
   *     column to keep is missing or named as one of the result, or a credential is not loaded or
   *     has no such stage
   * @throws org.licet.evaluation.RulesException if the driver's rules cannot be used
   */
  public Dataset<Row> screen(Dataset<Row> candidates) {
    Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    own.addAll(kept);
    CandidateColumns.ALL.forEach(known -> own.remove(known.name()));
    StructField[] fields =
        Stream.of(candidates.schema().fields())
            .filter(field -> !own.contains(field.name()))
            .toArray(StructField[]::new);
    RowLayout layout = RowLayout.of(new StructType(fields));
    Column record =
        struct(Stream.of(fields).map(field -> quoted(field.name())).toArray(Column[]::new));
    return screen(candidates, record, new CandidateSource.Columns(layout, limits));
  }

  private Dataset<Row> screen(Dataset<Row> rows, Column candidate, CandidateSource source) {
    List<StructField> own = fieldsKept(rows.schema());
    List<Column> input = new ArrayList<>(List.of(candidate.as(CANDIDATE)));
    if (!own.isEmpty()) {
      input.add(
          struct(own.stream().map(field -> quoted(field.name())).toArray(Column[]::new))
              .as("kept"));
    }
    StructType output =
        new StructType(
            Stream.concat(own.stream(), Stream.of(results.schema().fields()))
                .toArray(StructField[]::new));
    List<Column> columns = new ArrayList<>();
    own.forEach(field -> columns.add(quoted(field.name())));
    for (StructField field : results.schemaWithDay().fields()) {
      columns.add(
          field.name().equals(ResultRows.ON) ? lit(on).as(ResultRows.ON) : col(field.name()));
    }
    return rows.select(input.toArray(Column[]::new))
        .mapPartitions(
            new PartitionScreening(
                ScreeningPlan.of(on, credentials, stage), source, own.size(), results, counts),
            Encoders.row(output))
        .select(columns.toArray(Column[]::new));
  }

  private List<StructField> fieldsKept(StructType schema) {
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    taken.addAll(List.of(results.schemaWithDay().fieldNames()));
    List<StructField> fields = new ArrayList<>();
    for (String name : kept) {
      if (!taken.add(name)) {
        throw new IllegalArgumentException(
            "The column " + name + " cannot be kept: there is one of that name in the result");
      }
      fields.add(
          Stream.of(schema.fields())
              .filter(field -> field.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The column %s cannot be kept: it is missing, expected one of %s"
                              .formatted(name, String.join(", ", schema.fieldNames())))));
    }
    return fields;
  }

  private static Column quoted(String name) {
    return col("`" + name.replace("`", "``") + "`");
  }

  /**
   * Returns the columns of a candidate: the keys of the candidate format, with dates as strings.
   * {@code spark.read().schema(SparkScreening.candidateSchema()).json(...)} reads the format into
   * columns, but gives null for what it cannot read; {@link #screenJson} says what is wrong.
   */
  public static StructType candidateSchema() {
    return CandidateColumns.schema();
  }

  /**
   * Makes the function {@value #SQL_FUNCTION} known to a session of Spark SQL: of a candidate as
   * JSON, a credential, a stage and a date it returns the result as a struct.
   *
   * <pre>{@code
   * SparkScreening.register(spark);
   * spark.sql(
   *     "SELECT key, licet_screen(json, 'CCM', 'EXAMINATION', DATE '2026-11-23').decision FROM candidates");
   * }</pre>
   *
   * <p>From Python, {@code
   * spark._jvm.org.licet.spark.SparkScreening.register(spark._jsparkSession)} does the same. It
   * evaluates one row at a time, and once for each mention in a query: for a large population the
   * other methods are faster.
   *
   * @throws org.licet.evaluation.RulesException if the driver's rules cannot be used
   */
  public static void register(SparkSession spark) {
    ResultRows results = new ResultRows(true, false);
    SharedRules rules = SharedRules.ofDriver(RulesOfJvm.get().versions().keySet());
    spark.udf().register(SQL_FUNCTION, new ScreenFunction(rules, results), results.schemaWithDay());
  }
}
