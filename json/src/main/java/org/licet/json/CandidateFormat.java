package org.licet.json;

import java.util.Locale;
import java.util.Optional;

/** The formats in which candidates come. */
public enum CandidateFormat {
  /** One JSON object, or an array of them. */
  JSON,
  /** One JSON object a line. */
  JSON_LINES,
  /** YAML documents, each an object or a list of objects. */
  YAML;

  /**
   * Returns the format that a file name tells, or empty for one that tells none; the content then
   * does.
   */
  public static Optional<CandidateFormat> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return Optional.of(JSON_LINES);
    }
    return lower.endsWith(".yaml") || lower.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
  }
}
