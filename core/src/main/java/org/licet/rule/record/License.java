package org.licet.rule.record;

/** A license. Not thread-safe: it belongs to one session. */
public final class License extends CandidateRecord {

  private License(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static License of(RecordContent content) {
    return new License(content);
  }
}
