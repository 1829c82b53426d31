package org.licet.rule.record;

/**
 * A record of a kind without a list of its own, which rules call {@code Record}. Not thread-safe:
 * it belongs to one session.
 */
public final class OtherRecord extends CandidateRecord {

  private OtherRecord(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static OtherRecord of(RecordContent content) {
    return new OtherRecord(content);
  }
}
