package org.licet.rule.record;

/** A degree or diploma. Not thread-safe: it belongs to one session. */
public final class Degree extends CandidateRecord {

  private Degree(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Degree of(RecordContent content) {
    return new Degree(content);
  }
}
