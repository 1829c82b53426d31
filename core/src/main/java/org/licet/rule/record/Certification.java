package org.licet.rule.record;

/** A certification already held. Not thread-safe: it belongs to one session. */
public final class Certification extends CandidateRecord {

  private Certification(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Certification of(RecordContent content) {
    return new Certification(content);
  }
}
