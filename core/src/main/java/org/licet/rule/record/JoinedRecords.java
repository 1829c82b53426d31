package org.licet.rule.record;

import java.util.List;
import java.util.stream.Stream;

/** Records that match several patterns together. Not thread-safe: they belong to one session. */
public final class JoinedRecords {

  private final List<CandidateRecord> records;

  private JoinedRecords(List<CandidateRecord> records) {
    this.records = records;
  }

  /** Returns records in the order of their patterns. */
  public static JoinedRecords of(List<CandidateRecord> records) {
    return new JoinedRecords(List.copyOf(records));
  }

  /** Returns these records with one that matches the next pattern. */
  public JoinedRecords joined(CandidateRecord next) {
    return new JoinedRecords(Stream.concat(records.stream(), Stream.of(next)).toList());
  }

  /** Returns the record that matches a pattern, by the number of the pattern from 0. */
  CandidateRecord record(int pattern) {
    return records.get(pattern);
  }

  /** Returns whether there may be several such matches, of records that nobody has listed. */
  boolean further() {
    return records.stream().anyMatch(record -> CandidateRecord.content(record).further());
  }
}
