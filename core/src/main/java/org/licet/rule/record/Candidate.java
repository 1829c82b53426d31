package org.licet.rule.record;

/**
 * The candidate: residence, conduct, and declared facts. Not thread-safe: it belongs to one
 * session.
 */
public final class Candidate extends CandidateRecord {

  private Candidate(RecordContent content) {
    super(content);
  }

  /** Returns a record for a session. */
  public static Candidate of(RecordContent content) {
    return new Candidate(content);
  }
}
