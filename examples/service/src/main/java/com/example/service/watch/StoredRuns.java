package com.example.service.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the watch, and the agenda of each person in each. Thread-safe. */
@Repository
class StoredRuns {

  private static final String RUN =
      "select run_on as \"day\", last_day, people, people_with_events, people_changed, people_failed from watch_run";

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;

  StoredRuns(JdbcClient database, NamedParameterJdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  List<WatchRun> all() {
    return database.sql(RUN + " order by run_on desc").query(WatchRun.class).list();
  }

  Optional<WatchRun> find(LocalDate day) {
    return database.sql(RUN + " where run_on = ?").param(day).query(WatchRun.class).optional();
  }

  Optional<LocalDate> before(LocalDate day) {
    return database
        .sql("select max(run_on) from watch_run where run_on < ?")
        .param(day)
        .query(LocalDate.class)
        .optional();
  }

  /**
   * Begins the run of a day. While another transaction does so, this waits for its end.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the day has a run
   */
  void begin(LocalDate day, LocalDate lastDay) {
    database
        .sql(
            "insert into watch_run (run_on, last_day, people, people_with_events, people_changed)"
                + " values (?, ?, 0, 0, 0)")
        .params(day, lastDay)
        .update();
  }

  void finish(WatchRun run) {
    database
        .sql(
            "update watch_run set people = ?, people_with_events = ?, people_changed = ?,"
                + " people_failed = ? where run_on = ?")
        .params(
            run.people(),
            run.peopleWithEvents(),
            run.peopleChanged(),
            run.peopleFailed(),
            run.day())
        .update();
  }

  /** Deletes the agendas of candidates who were deleted while the run of a day was under way. */
  void deleteOrphans(LocalDate day) {
    database
        .sql(
            "delete from agenda where run_on = ? and not exists"
                + " (select 1 from candidate where candidate.id = agenda.candidate_id)")
        .param(day)
        .update();
  }

  void deleteBefore(LocalDate day) {
    database.sql("delete from watch_run where run_on < ?").param(day).update();
  }

  @SuppressWarnings("unchecked")
  void addAgendas(LocalDate day, Map<String, String> agendas) {
    batches.batchUpdate(
        "insert into agenda (run_on, candidate_id, agenda) values (:day, :id, :agenda)",
        agendas.entrySet().stream()
            .map(one -> Map.of("day", day, "id", one.getKey(), "agenda", one.getValue()))
            .toArray(Map[]::new));
  }

  /** Returns the agendas of some people. */
  Map<String, String> agendas(LocalDate day, List<String> ids) {
    Map<String, String> agendas = new HashMap<>();
    if (!ids.isEmpty()) {
      batches.query(
          "select candidate_id, agenda from agenda where run_on = :day and candidate_id in (:ids)",
          Map.of("day", day, "ids", ids),
          row -> {
            agendas.put(row.getString(1), row.getString(2));
          });
    }
    return agendas;
  }

  /** Reads the agendas of a run in the order of the people. */
  void read(LocalDate day, int page, Consumer<String> reader) {
    String last = "";
    List<String> ids;
    do {
      ids =
          database
              .sql(
                  "select candidate_id from agenda where run_on = ? and candidate_id > ?"
                      + " order by candidate_id limit ?")
              .params(day, last, page)
              .query(String.class)
              .list();
      Map<String, String> agendas = agendas(day, ids);
      for (String id : ids) {
        reader.accept(agendas.get(id));
        last = id;
      }
    } while (!ids.isEmpty());
  }
}
