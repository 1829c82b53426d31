package org.licet.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of sources other than rosters. */
public enum SourceKind {
  /** A lookup in Nursys e-Notify, as JSON or CSV. */
  NURSYS("nursys"),
  /** Licenses that a state board uploads to CompactConnect, as CSV. */
  COMPACT_CONNECT("compact-connect"),
  /** Resumes in the format of JSON Resume. */
  JSON_RESUME("json-resume"),
  /** Practitioners in FHIR R4: a bundle, one resource on each line, or one alone. */
  FHIR("fhir");

  private final String code;

  SourceKind(String code) {
    this.code = code;
  }

  /**
   * Detects the kind of a file from its content.
   *
   * @return the kind; empty if the file is of none, or the content leaves it open
   * @throws IOException if the file cannot be read
   */
  public static Optional<SourceKind> detect(Path file) throws IOException {
    return SourceDetection.kind(file);
  }

  /** Returns the code that commands use, such as {@code nursys}. */
  @Override
  public String toString() {
    return code;
  }
}
