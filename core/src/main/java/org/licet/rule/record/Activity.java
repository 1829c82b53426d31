package org.licet.rule.record;

/** An activity of professional development. Not thread-safe: it belongs to one session. */
public final class Activity extends CandidateRecord {

  private Activity(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Activity of(RecordContent content) {
    return new Activity(content);
  }
}
