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
import org.licet.candidate.AssumedFacts;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
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
 * <p>Every input row gives one result row for each credential, in the order of the rows and of the
 * credentials. The result is the same as that of {@link org.licet.Evaluator#evaluate}. A row
 * without a valid candidate does not fail the job: its results give the reason in {@code error}.
 * {@link ScreeningCounts} counts such rows.
 *
 * <p>The columns of the result:
 *
 * <pre>
 * candidate    string                  the host's key; null if it could not be read
 * credential   string
 * stage        string
 * on           date
 * decision     string                  ELIGIBLE, NOT_ELIGIBLE, UNDETERMINED; null beside an error
 * verdicts     map&lt;string,string&gt;      MET, NOT_MET, UNDETERMINED by criterion
 * missing      array&lt;struct&gt;           criterion, label, unit, atLeast, atMost: the missing amounts,
 *                                      rounded up to six digits; not with {@link #verdictsOnly()}
 * questions    array&lt;struct&gt;           fact or ruling, key, ask, criteria: the questions that could
 *                                      change the decision, most useful first; not with {@link #verdictsOnly()}
 * fingerprint  string                  of the rules applied; null if no rules apply to the date
 * policy       string                  the verification policy in force as JSON, with {@link #under}
 * assumedFacts string                  the assumed facts as JSON, with {@link #assuming}
 * error        struct                  message, pointer, rule; null if there is no error
 * evaluation   string                  the whole evaluation as JSON, with {@link #withWholeEvaluation()}
 * </pre>
 *
 * <p>The rules come from the rules modules on the class path. Each JVM loads them once. A task
 * fails if the fingerprints of its executor's rules differ from the driver's. Executors therefore
 * need the same jars as the driver: use {@code spark-submit --jars}, or one jar with merged {@code
 * META-INF/services}.
 *
 * <p>Tested with Spark 4.2 on JDK 17 and 25. Spark contains Jackson and refuses any other minor
 * version of it. This module uses Spark's Jackson. Leave Jackson out of a jar for {@code
 * spark-submit}. If your host uses {@code licet-json} as well, give Jackson the version that Spark
 * has. {@code spark-submit} sets the JVM options that Spark needs. If your host starts Spark in its
 * own JVM, set the options of {@code org.apache.spark.launcher.JavaModuleOptions}.
 *
 * <p>Immutable, serializable and thread-safe.
 */
public final class SparkScreening implements Serializable {

  /** The name of the function that {@link #register} adds to Spark SQL. */
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

  /** Returns a screening on a date, for every credential on the class path at its usual stage. */
  public static SparkScreening on(LocalDate on) {
    return new SparkScreening(
        on,
        List.of(),
        null,
        List.of(),
        new ResultRows(true, false, ScreeningTerms.NONE),
        null,
        CandidateLimits.standard());
  }

  /** Returns this screening for some credentials, in this order, instead of all. */
  public SparkScreening credentials(String... credentials) {
    List<String> distinct = Stream.of(credentials).distinct().toList();
    return new SparkScreening(on, distinct, stage, kept, results, counts, limits);
  }

  /**
   * Returns this screening for a stage instead of each credential's usual one. If no credentials
   * are named, those without the stage are omitted.
   */
  public SparkScreening stage(Stage stage) {
    return new SparkScreening(on, credentials, stage, kept, results, counts, limits);
  }

  /**
   * Returns this screening with the host's own columns copied from each row to its results, before
   * the other columns. Examples are a key, a file name or a line number.
   */
  public SparkScreening keeping(String... columns) {
    return new SparkScreening(
        on, credentials, stage, Arrays.asList(columns), results, counts, limits);
  }

  /**
   * Returns this screening with the additional column {@code evaluation}: the whole evaluation with
   * its reasons, evidence and sources, as {@link org.licet.json.EvaluationWriter} writes it.
   */
  public SparkScreening withWholeEvaluation() {
    ResultRows more = new ResultRows(results.explained(), true, results.terms());
    return new SparkScreening(on, credentials, stage, kept, more, counts, limits);
  }

  /**
   * Returns this screening without the columns {@code missing} and {@code questions}. Finding the
   * questions that could change a decision takes many times as long as the decision. Screen a large
   * population in this way first, and then in full where it matters.
   */
  public SparkScreening verdictsOnly() {
    ResultRows less = new ResultRows(false, results.whole(), results.terms());
    return new SparkScreening(on, credentials, stage, kept, less, counts, limits);
  }

  /**
   * Returns this screening under a policy on self-reported records, with the additional column
   * {@code policy}: the version in force on the date, as JSON. See {@link
   * org.licet.Evaluator#under}.
   */
  public SparkScreening under(VerificationPolicy policy) {
    return with(results.terms().under(policy));
  }

  /**
   * Returns this screening with facts that are assumed where a record does not state them, and the
   * additional column {@code assumedFacts}: the facts as JSON. See {@link
   * org.licet.Evaluator#assuming}.
   */
  public SparkScreening assuming(AssumedFacts facts) {
    return with(results.terms().assuming(facts));
  }

  /**
   * Returns this screening for positions that start on a day, instead of the day that each opening
   * states. Openings come from rules jars on the class path, and their stage is {@link
   * Stage#POSITION}. See {@link org.licet.Evaluator#startingOn}. A day after 2199-12-31 is rejected
   * when the screening is applied.
   */
  public SparkScreening startingOn(LocalDate start) {
    return with(results.terms().startingOn(start));
  }

  private SparkScreening with(ScreeningTerms terms) {
    ResultRows rows = new ResultRows(results.explained(), results.whole(), terms);
    return new SparkScreening(on, credentials, stage, kept, rows, counts, limits);
  }

  /** Returns this screening with its rows and results counted. */
  public SparkScreening counting(ScreeningCounts counts) {
    return new SparkScreening(on, credentials, stage, kept, results, counts, limits);
  }

  /**
   * Returns this screening with other limits on the size of a candidate. A row that exceeds one
   * gives a result whose {@code error} names the limit. Only the limits on texts and lists apply to
   * columns. The Spark SQL function keeps the {@linkplain CandidateLimits#standard standard
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
   * @throws IllegalArgumentException if the column does not exist, if a column to keep is missing
   *     or has the name of a result column, or if a credential is not loaded or has no such stage
   * @throws org.licet.evaluation.RulesException if the driver's rules cannot be used
   */
  public Dataset<Row> screenJson(Dataset<Row> rows, String column) {
    return screen(rows, quoted(column), new CandidateSource.Json(limits));
  }

  /**
   * Evaluates candidates in the columns of {@link #candidateSchema()}. A null or missing column or
   * field is unknown. An empty array means that there are no entries. Dates are Spark dates, or
   * strings to the day, month or year. Numbers may have any numeric type. Other columns are refused
   * unless they are {@linkplain #keeping kept}.
   *
   * @throws IllegalArgumentException if a column is unknown, duplicate or of another type, if a
   *     column to keep is missing or has the name of a result column, or if a credential is not
   *     loaded or has no such stage
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
                ScreeningPlan.of(on, credentials, stage, results.terms()),
                source,
                own.size(),
                results,
                counts),
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
            "The column " + name + " cannot be kept because the result has a column of that name.");
      }
      fields.add(
          Stream.of(schema.fields())
              .filter(field -> field.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The column %s cannot be kept because it does not exist. Expected one of %s."
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
   * columns, but turns unreadable values into null. {@link #screenJson} reports them.
   */
  public static StructType candidateSchema() {
    return CandidateColumns.schema();
  }

  /**
   * Registers the function {@value #SQL_FUNCTION} with a Spark SQL session. It takes a candidate as
   * JSON, a credential, a stage and a date, and returns the result as a struct.
   *
   * <pre>{@code
   * SparkScreening.register(spark);
   * spark.sql(
   *     "SELECT key, licet_screen(json, 'CCM', 'EXAMINATION', DATE '2026-11-23').decision FROM candidates");
   * }</pre>
   *
   * <p>The function has neither a policy nor assumed facts. From Python, {@code
   * spark._jvm.org.licet.spark.SparkScreening.register(spark._jsparkSession)} does the same. The
   * function evaluates one row at a time, and again for each mention in a query. The other methods
   * are faster for a large population.
   *
   * @throws org.licet.evaluation.RulesException if the driver's rules cannot be used
   */
  public static void register(SparkSession spark) {
    ResultRows results = new ResultRows(true, false, ScreeningTerms.NONE);
    SharedRules rules = SharedRules.ofDriver(RulesOfJvm.get().versions().keySet());
    spark.udf().register(SQL_FUNCTION, new ScreenFunction(rules, results), results.schemaWithDay());
  }
}
