package org.licet.spark;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateLimits;
import org.licet.spark.CandidateSource.Reading;

/**
 * The Spark SQL function that screens one candidate in JSON for one credential, stage and date.
 * Immutable.
 *
 * @param rules the driver's rules at the time of registration
 */
record ScreenFunction(SharedRules rules, ResultRows results)
    implements UDF4<@Nullable String, @Nullable String, @Nullable String, @Nullable Object, Row> {

  private static final long serialVersionUID = 1L;

  private static final int DAY = 3;

  @Override
  public Row call(
      @Nullable String json,
      @Nullable String credential,
      @Nullable String stage,
      @Nullable Object date) {
    Evaluator evaluator = rules.evaluator();
    if (credential == null || stage == null || date == null) {
      throw new IllegalArgumentException(
          "The credential is %s, the stage %s and the date %s. Expected none of them to be null."
              .formatted(credential, stage, date));
    }
    Stage known = stage(stage, evaluator.stages(credential));
    LocalDate on = day(date);
    return withDay(
        row(
            evaluator,
            new CandidateSource.Json(CandidateLimits.standard()).read(json),
            credential,
            known,
            on),
        on);
  }

  private Row row(
      Evaluator evaluator, Reading reading, String credential, Stage stage, LocalDate on) {
    if (reading instanceof Reading.Refused refused) {
      return results.failed(
          List.of(), refused.failure().candidate(), credential, stage, refused.failure());
    }
    var candidate = ((Reading.Accepted) reading).candidate();
    try {
      return results.evaluated(List.of(), evaluator.evaluate(candidate, credential, stage, on));
    } catch (EvaluationException e) {
      return results.failed(List.of(), Optional.of(candidate.id()), credential, stage, e.failure());
    }
  }

  private static Stage stage(String name, List<Stage> known) {
    return known.stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The stage is \"" + name + "\". Expected one of " + known + "."));
  }

  /** Converts a date, which has one of two types by the configuration of Spark. */
  private static LocalDate day(Object date) {
    if (date instanceof LocalDate day) {
      return day;
    }
    if (date instanceof java.sql.Date day) {
      return day.toLocalDate();
    }
    try {
      return LocalDate.parse(date.toString());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The date is \"" + date + "\". Expected a date such as DATE '2026-11-23'.", e);
    }
  }

  private static Row withDay(Row row, LocalDate on) {
    List<@Nullable Object> values = new ArrayList<>(row.size() + 1);
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i));
    }
    values.add(DAY, on);
    return RowFactory.create(values.toArray());
  }
}
