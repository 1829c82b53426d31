package org.licet.rule.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A record that patterns match. An unknown or incomplete list adds one record that stands for any
 * number of further ones: everything about it is unknown. Not thread-safe: it belongs to one
 * session.
 */
public abstract sealed class CandidateRecord
    permits License,
        Certification,
        Degree,
        Job,
        Course,
        Activity,
        Examination,
        OtherRecord,
        Row,
        Candidate {

  private final RecordContent content;
  private final Map<String, Value> read = new HashMap<>();

  CandidateRecord(RecordContent content) {
    this.content = content;
  }

  /** Returns the content, which is not for rules. */
  public static RecordContent content(CandidateRecord record) {
    return record.content;
  }

  /** Returns this record with one that matches the next pattern. */
  public JoinedRecords joined(CandidateRecord next) {
    return JoinedRecords.of(List.of(this, next));
  }

  /** Returns whether there is such a record on the day of evaluation. */
  public Truth here() {
    return content.here();
  }

  /** Returns the value of a field. */
  public Value at(String field) {
    return read.computeIfAbsent(field, content.values());
  }

  /** Returns the value of a declared fact. */
  public Value fact(String name) {
    return at("facts/" + name);
  }

  /** Returns whether it is the same record. */
  public Truth isSame(CandidateRecord other) {
    if (content.further()
        && other.content.further()
        && content.pointer().equals(other.content.pointer())) {
      return Truth.open(content.unknown());
    }
    return Truth.of(this == other);
  }

  /** Returns whether it is another record. */
  public Truth isOther(CandidateRecord other) {
    return isSame(other).opposite();
  }
}
