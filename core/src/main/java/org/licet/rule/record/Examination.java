package org.licet.rule.record;

/** An attempt at an examination. Not thread-safe: it belongs to one session. */
public final class Examination extends CandidateRecord {

  private Examination(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Examination of(RecordContent content) {
    return new Examination(content);
  }
}
