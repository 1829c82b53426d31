package org.licet.rule.record;

/** A job. Not thread-safe: it belongs to one session. */
public final class Job extends CandidateRecord {

  private Job(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Job of(RecordContent content) {
    return new Job(content);
  }
}
