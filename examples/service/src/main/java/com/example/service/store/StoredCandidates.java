package com.example.service.store;

import com.example.service.problem.ServiceProblem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateWriter;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The records of candidates, by their ids. Thread-safe. */
@Repository
public class StoredCandidates {

  private static final String SET =
      "update candidate set record = :record, fingerprint = :fingerprint, changed_at = :at"
          + " where id = :id";

  private static final String ADD =
      "insert into candidate (id, record, fingerprint, changed_at)"
          + " values (:id, :record, :fingerprint, :at) on conflict do nothing";

  private final NamedParameterJdbcTemplate batches;
  private final JdbcClient database;
  private final Clock clock;

  StoredCandidates(NamedParameterJdbcTemplate batches, JdbcClient database, Clock clock) {
    this.batches = batches;
    this.database = database;
    this.clock = clock;
  }

  /** Returns the record of a candidate. */
  public Optional<Candidate> find(String id) {
    return database
        .sql("select record from candidate where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(record -> read(new StoredRecord(id, record)));
  }

  private static Candidate read(StoredRecord stored) {
    return stored
        .candidate()
        .orElseThrow(
            () ->
                new ServiceProblem(
                    HttpStatus.INTERNAL_SERVER_ERROR, "record-unreadable", stored.id()));
  }

  /** Returns the first records after an id, in the order of their ids. */
  public List<StoredRecord> after(String id, int count) {
    return database
        .sql("select id, record from candidate where id > ? order by id limit ?")
        .params(id, count)
        .query(StoredRecord.class)
        .list();
  }

  /** Deletes a record, and the evaluations and agendas by it. */
  @Transactional
  public boolean delete(String id) {
    boolean known = database.sql("delete from candidate where id = ?").param(id).update() > 0;
    database.sql("delete from agenda where candidate_id = ?").param(id).update();
    return known;
  }

  /**
   * Stores candidates all together, each in place of an earlier record. Of several records of one
   * candidate, the last one counts.
   *
   * @return the count of candidates whose record is new or has changed
   */
  @Transactional
  public int put(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return 0;
    }
    SortedMap<String, Candidate> last = new TreeMap<>(); // in one order, locks do not deadlock
    candidates.forEach(one -> last.put(one.id(), one));
    Map<String, String> stored = fingerprints(last);
    List<Map<String, Object>> changed = new ArrayList<>();
    List<Map<String, Object>> added = new ArrayList<>();
    last.forEach(
        (id, candidate) -> {
          Map<String, Object> row = row(candidate);
          String before = stored.get(id);
          if (before == null) {
            added.add(row);
          } else if (!before.equals(row.get("fingerprint"))) {
            changed.add(row);
          }
        });
    for (int i : unwritten(ADD, added)) {
      changed.add(added.get(i)); // another request added it at the same time
    }
    changed.sort(Comparator.comparing(row -> (String) row.get("id")));
    unwritten(SET, changed);
    return changed.size() + added.size();
  }

  /** Replaces a record only if it is still the one with a fingerprint. */
  @Transactional
  public boolean replace(String fingerprint, Candidate candidate) {
    Map<String, Object> row = row(candidate);
    row.put("before", fingerprint);
    return batches.update(SET + " and fingerprint = :before", row) > 0;
  }

  private Map<String, String> fingerprints(SortedMap<String, Candidate> candidates) {
    Map<String, String> stored = new HashMap<>();
    batches.query(
        "select id, fingerprint from candidate where id in (:ids)",
        Map.of("ids", candidates.keySet()),
        row -> {
          stored.put(row.getString(1), row.getString(2));
        });
    return stored;
  }

  private Map<String, Object> row(Candidate candidate) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", candidate.id());
    row.put("record", CandidateWriter.toLine(candidate));
    row.put("fingerprint", CandidateAnswers.fingerprint(candidate));
    row.put("at", OffsetDateTime.now(clock));
    return row;
  }

  /** Runs a statement for each row, and returns the places of those that it did not write. */
  @SuppressWarnings("unchecked")
  private List<Integer> unwritten(String statement, List<Map<String, Object>> rows) {
    List<Integer> places = new ArrayList<>();
    if (!rows.isEmpty()) {
      int[] written = batches.batchUpdate(statement, rows.toArray(Map[]::new));
      for (int i = 0; i < written.length; i++) {
        if (written[i] == 0) {
          places.add(i);
        }
      }
    }
    return places;
  }
}
