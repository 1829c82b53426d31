package org.licet.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.json.internal.advice.MessageTranslation;

/**
 * A summary of a source: the entries that were read, the texts that were not understood, and the
 * fields that were not used. Immutable and thread-safe.
 */
public final class SourceSummary {

  private final long entries;
  private final long accepted;
  private final long refused;
  private final List<String> remarks;
  private final List<String> unknown;
  private final List<String> unused;

  private SourceSummary(
      long entries,
      long accepted,
      long refused,
      List<String> remarks,
      List<String> unknown,
      List<String> unused) {
    this.entries = entries;
    this.accepted = accepted;
    this.refused = refused;
    this.remarks = List.copyOf(remarks);
    this.unknown = List.copyOf(unknown);
    this.unused = List.copyOf(unused);
  }

  /**
   * Returns a summary.
   *
   * @param remarks what was found out about the file, as sentences
   * @param unknown the texts without a known meaning, with their counts
   * @param unused the fields that were not used, with the count of their values
   */
  public static SourceSummary of(
      long entries,
      long accepted,
      long refused,
      List<String> remarks,
      List<String> unknown,
      List<String> unused) {
    return new SourceSummary(entries, accepted, refused, remarks, unknown, unused);
  }

  /** Returns the count of entries, each about one person. */
  public long entries() {
    return entries;
  }

  /** Returns the count of candidates that were read. */
  public long accepted() {
    return accepted;
  }

  /** Returns the count of refusals. */
  public long refused() {
    return refused;
  }

  /** Returns what was found out about the file, as sentences. */
  public List<String> remarks() {
    return remarks;
  }

  /**
   * Returns the texts without a known meaning, each with its field and count. The facts that they
   * state are unknown.
   */
  public List<String> unknown() {
    return unknown;
  }

  /** Returns the fields that have values but were not used, each with the count of its values. */
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
    lines.add("Entries: %,d. Candidates: %,d. Refused: %,d.".formatted(entries, accepted, refused));
    if (!unknown.isEmpty()) {
      lines.add(
          "Texts without a known meaning, whose facts stay unknown: "
              + String.join(", ", unknown)
              + ".");
    }
    if (!unused.isEmpty()) {
      lines.add("Fields that are not used: " + String.join(", ", unused) + ".");
    }
    return String.join("\n", lines);
  }
}
