package org.licet.rule.record;

/** A completed course of continuing education. Not thread-safe: it belongs to one session. */
public final class Course extends CandidateRecord {

  private Course(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Course of(RecordContent content) {
    return new Course(content);
  }
}
