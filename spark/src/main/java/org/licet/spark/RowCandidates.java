package org.licet.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.licet.candidate.Candidate;
import org.licet.candidate.Listing;
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
    Candidate candidate = fields.read(Candidate.TYPE);
    Listing<String> assumed = fields.codes(CandidateColumns.ASSUMED, pointer -> {});
    return assumed.entries().isEmpty() ? candidate : marked(candidate, assumed.entries());
  }

  private static Candidate marked(Candidate candidate, List<String> pointers) {
    Candidate marked = candidate.toBuilder().assumed(pointers).build();
    for (int i = 0; i < pointers.size(); i++) {
      if (!marked.assumed().contains(pointers.get(i))) {
        throw new RefusedRow(
            "/assumed/" + i,
            "The list assumed contains \""
                + pointers.get(i)
                + "\". Expected the JSON pointer to a value of this candidate, such as"
                + " \"/employment/0/paid\".");
      }
    }
    return marked;
  }
}
