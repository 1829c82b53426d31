package com.example.service.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.RulesetReference;
import org.licet.json.EvaluationFormat;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evaluations of stored candidates, with texts that every language can show. Thread-safe. */
@Repository
public class StoredEvaluations {

  private static final EvaluationFormat FORMAT = EvaluationFormat.standard().translatable();

  private final JdbcClient database;
  private final Clock clock;

  StoredEvaluations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Stores an evaluation of a candidate whose record is stored. */
  public void add(Evaluation evaluation) {
    database
        .sql(
            "insert into evaluation (candidate_id, credential, stage, evaluated_for, decision,"
                + " fingerprint, result, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            evaluation.candidate(),
            evaluation.credential(),
            evaluation.stage().name(),
            evaluation.on(),
            evaluation.decision().name(),
            evaluation.ruleset().map(RulesetReference::fingerprint).orElse(""),
            EvaluationWriter.toLine(evaluation, FORMAT),
            OffsetDateTime.now(clock))
        .update();
  }

  /** Deletes the evaluations that were made before a time. */
  public void deleteBefore(OffsetDateTime time) {
    database.sql("delete from evaluation where created_at < ?").param(time).update();
  }

  /** Returns the latest evaluations of a candidate, the latest first. */
  public List<Evaluation> latest(String candidate, int count) {
    return database
        .sql("select result from evaluation where candidate_id = ? order by number desc limit ?")
        .params(candidate, count)
        .query(String.class)
        .stream()
        .map(EvaluationReader::read)
        .toList();
  }
}
