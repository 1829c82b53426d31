package org.licet.spark;

import org.apache.spark.sql.Row;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateLimits;

/** Converts rows to candidates. Thread-safe. */
final class RowCandidates {

  private RowCandidates() {}

  /**
   * Creates a candidate from a row.
   *
   * @throws RefusedRow if the row does not describe a candidate
   */
  static Candidate read(Row row, RowLayout layout, CandidateLimits limits) {
    RowFields fields = new RowFields(row, layout, "", limits);
    if (!fields.text("id").isKnown()) {
      throw new RefusedRow(
          "/id", "The field \"id\" is missing. Expected the key of this candidate in your system.");
    }
    fields.checkIncomplete("incomplete");
    return fields.read(Candidate.TYPE);
  }
}
