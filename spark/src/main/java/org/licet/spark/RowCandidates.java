package org.licet.spark;

import org.apache.spark.sql.Row;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateLimits;

/** Converts rows to candidates. Thread-safe. */
final class RowCandidates {

  private RowCandidates() {}

  /**
   * Makes a candidate of a row.
   *
   * @throws RefusedRow if the row does not say one
   */
  static Candidate read(Row row, RowLayout layout, CandidateLimits limits) {
    RowFields fields = new RowFields(row, layout, "", limits);
    if (!fields.text("id").isKnown()) {
      throw new RefusedRow("/id", "id is missing, expected the host's key for this candidate");
    }
    fields.checkIncomplete("incomplete");
    return fields.read(Candidate.TYPE);
  }
}
