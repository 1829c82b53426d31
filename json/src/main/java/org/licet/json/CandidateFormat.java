package org.licet.json;

import java.util.Locale;
import java.util.Optional;

/** The formats of candidates. Immutable and thread-safe. */
public enum CandidateFormat {
  /** One JSON object, or an array of them. */
  JSON,
  /** One JSON object per line. */
  JSON_LINES,
  /** YAML documents, each an object or a list of objects. */
  YAML;

  /**
   * Returns the format for the extension of a file name ({@code .json}, {@code .jsonl}, {@code
   * .ndjson}, {@code .yaml}, {@code .yml}). Empty for any other extension; the content then
   * determines the format.
   */
  public static Optional<CandidateFormat> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "json" -> Optional.of(JSON);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "yaml", "yml" -> Optional.of(YAML);
      default -> Optional.empty();
    };
  }
}
