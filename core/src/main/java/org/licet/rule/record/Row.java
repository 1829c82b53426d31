package org.licet.rule.record;

/**
 * A row of a table: {@code table}, {@code code}, and {@code listed}, which is no for excluded
 * codes. Not thread-safe: it belongs to one session.
 */
public final class Row extends CandidateRecord {

  private Row(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Row of(RecordContent content) {
    return new Row(content);
  }
}
