package org.licet.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Stage;
import org.licet.json.EvaluationWriter;
import org.licet.json.VerificationPolicyWriter;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Converts evaluations and failures to rows. Immutable.
 *
 * @param explained whether rows include the missing amounts and the questions
 * @param whole whether rows include the whole evaluation as JSON
 * @param terms the policy and the assumed facts; each has a column if it is given
 */
record ResultRows(boolean explained, boolean whole, ScreeningTerms terms) implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int DIGITS_AFTER_POINT = 6;
  private static final DataType AMOUNT = DataTypes.createDecimalType(24, DIGITS_AFTER_POINT);
  private static final DataType TEXT = DataTypes.StringType;

  static final String ON = "on";

  private static final StructType MISSING =
      new StructType()
          .add("criterion", TEXT)
          .add("label", TEXT)
          .add("unit", TEXT)
          .add("atLeast", AMOUNT)
          .add("atMost", AMOUNT);
  private static final StructType QUESTION =
      new StructType()
          .add("fact", TEXT)
          .add("ruling", TEXT)
          .add("key", TEXT)
          .add("ask", TEXT)
          .add("criteria", DataTypes.createArrayType(TEXT));
  private static final StructType ERROR =
      new StructType().add("message", TEXT).add("pointer", TEXT).add("rule", TEXT);

  /** Returns the columns without the date, which is the same in all rows. */
  StructType schema() {
    StructType columns =
        new StructType()
            .add("candidate", TEXT)
            .add("credential", TEXT)
            .add("stage", TEXT)
            .add("decision", TEXT)
            .add("verdicts", DataTypes.createMapType(TEXT, TEXT));
    if (explained) {
      columns =
          columns
              .add("missing", DataTypes.createArrayType(MISSING))
              .add("questions", DataTypes.createArrayType(QUESTION));
    }
    columns = columns.add("fingerprint", TEXT);
    if (!terms.policy().isEmpty()) {
      columns = columns.add("policy", TEXT);
    }
    if (!terms.assumed().isEmpty()) {
      columns = columns.add("assumedFacts", TEXT);
    }
    columns = columns.add("error", ERROR);
    return whole ? columns.add("evaluation", TEXT) : columns;
  }

  /** Returns the columns including the date. */
  StructType schemaWithDay() {
    List<StructField> columns = new ArrayList<>(List.of(schema().fields()));
    columns.add(3, DataTypes.createStructField(ON, DataTypes.DateType, false));
    return new StructType(columns.toArray(StructField[]::new));
  }

  /**
   * Returns the values of an evaluation.
   *
   * @param before the values of the host's own columns, which come first
   */
  Row evaluated(List<@Nullable Object> before, Evaluation evaluation) {
    List<@Nullable Object> values = new ArrayList<>(before);
    values.add(evaluation.candidate());
    values.add(evaluation.credential());
    values.add(evaluation.stage().name());
    values.add(evaluation.decision().name());
    values.add(verdicts(evaluation));
    if (explained) {
      values.add(seq(missing(evaluation)));
      values.add(seq(evaluation.questions().stream().map(ResultRows::question).toList()));
    }
    values.add(evaluation.ruleset().map(RulesetReference::fingerprint).orElse(null));
    if (!terms.policy().isEmpty()) {
      values.add(
          evaluation.policy().isEmpty()
              ? null
              : VerificationPolicyWriter.toLine(evaluation.policy()));
    }
    if (!terms.assumed().isEmpty()) {
      values.add(terms.assumed());
    }
    values.add(null);
    if (whole) {
      values.add(EvaluationWriter.toLine(evaluation));
    }
    return RowFactory.create(values.toArray());
  }

  /** Returns the values of a candidate that could not be read or evaluated. */
  Row failed(
      List<@Nullable Object> before,
      Optional<String> candidate,
      String credential,
      Stage stage,
      Failure failure) {
    List<@Nullable Object> values = new ArrayList<>(before);
    values.add(candidate.orElse(null));
    values.add(credential);
    values.add(stage.name());
    values.add(null); // decision
    values.add(null); // verdicts
    if (explained) {
      values.add(null);
      values.add(null);
    }
    values.add(null); // fingerprint
    if (!terms.policy().isEmpty()) {
      values.add(null);
    }
    if (!terms.assumed().isEmpty()) {
      values.add(terms.assumed());
    }
    values.add(
        RowFactory.create(
            failure.message(), failure.pointer().orElse(null), failure.rule().orElse(null)));
    if (whole) {
      values.add(null);
    }
    return RowFactory.create(values.toArray());
  }

  private static Object verdicts(Evaluation evaluation) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (Finding finding : evaluation.findings()) {
      verdicts.put(finding.criterion(), finding.verdict().name());
    }
    return CollectionConverters.asScala(verdicts);
  }

  private static List<Row> missing(Evaluation evaluation) {
    List<Row> missing = new ArrayList<>();
    for (Finding finding : evaluation.findings()) {
      for (Part part : finding.parts()) {
        part.shortfall().ifPresent(shortfall -> missing.add(missing(finding, part, shortfall)));
      }
    }
    return missing;
  }

  private static Row missing(Finding finding, Part part, Range shortfall) {
    return RowFactory.create(
        finding.criterion(),
        part.label().toString(),
        part.unit().code(),
        amount(shortfall.atLeast()),
        shortfall.atMost().map(ResultRows::amount).orElse(null));
  }

  /** Rounds up, because a tiny missing amount must not become zero. */
  private static BigDecimal amount(BigDecimal exact) {
    return exact.setScale(DIGITS_AFTER_POINT, RoundingMode.CEILING);
  }

  private static Row question(OpenQuestion open) {
    return RowFactory.create(
        open.question() instanceof Question.OfCandidate asked ? asked.fact() : null,
        open.question() instanceof Question.OfIssuer asked ? asked.ruling() : null,
        open.key(),
        open.question().ask().toString(),
        seq(open.criteria()));
  }

  private static Object seq(List<?> list) {
    return CollectionConverters.asScala(list).toSeq();
  }
}
