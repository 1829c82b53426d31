package org.licet.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.json.internal.advice.MessageTranslation;

/**
 * A summary of a roster: the rows that were read, and the columns that were not used. Immutable and
 * thread-safe.
 */
public final class RosterSummary {

  private final long rows;
  private final long accepted;
  private final long refused;
  private final List<String> remarks;
  private final List<String> unused;

  private RosterSummary(
      long rows, long accepted, long refused, List<String> remarks, List<String> unused) {
    this.rows = rows;
    this.accepted = accepted;
    this.refused = refused;
    this.remarks = List.copyOf(remarks);
    this.unused = List.copyOf(unused);
  }

  /**
   * Returns a summary.
   *
   * @param remarks what was found out about the file, as sentences
   * @param unused the columns that were not used, with the count of their cells
   */
  public static RosterSummary of(
      long rows, long accepted, long refused, List<String> remarks, List<String> unused) {
    return new RosterSummary(rows, accepted, refused, remarks, unused);
  }

  /** Returns the count of rows that are not blank, without the headers. */
  public long rows() {
    return rows;
  }

  /** Returns the count of candidates that were read. */
  public long accepted() {
    return accepted;
  }

  /** Returns the count of refusals. */
  public long refused() {
    return refused;
  }

  /** Returns what was found out about the file, such as its encoding, as sentences. */
  public List<String> remarks() {
    return remarks;
  }

  /** Returns the columns that have values but were not used, each with the count of its values. */
  public List<String> unused() {
    return unused;
  }

  /** Returns the summary as sentences in a language, or in English without a translation. */
  public String in(Locale locale) {
    return MessageTranslation.to(locale).of(toString());
  }

  /** Returns the summary as sentences for people. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>(remarks);
    lines.add("Rows: %,d. Candidates: %,d. Refused: %,d.".formatted(rows, accepted, refused));
    if (!unused.isEmpty()) {
      lines.add("Columns that are not used: " + String.join(", ", unused) + ".");
    }
    return String.join("\n", lines);
  }
}
