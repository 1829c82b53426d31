package org.licet.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schemas (2020-12) of the formats, for hosts, editors and validators. The readers work
 * without them. Thread-safe.
 */
public final class Schemas {

  private Schemas() {}

  /**
   * Returns the schema of a candidate. Its descriptions state the rules that no schema can check.
   */
  public static String candidate() {
    return text("candidate.schema.json");
  }

  /** Returns the schema of a result: an evaluation or a failure. */
  public static String evaluation() {
    return text("evaluation.schema.json");
  }

  /** Returns the schema of a line of {@code licet match}: a candidate beside an opening. */
  public static String match() {
    return text("match.schema.json");
  }

  /** Returns the schema of a line of {@code licet watch}: what is coming for a person. */
  public static String watch() {
    return text("watch.schema.json");
  }

  private static String text(String name) {
    try (InputStream bytes = Schemas.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException(
            "The file " + name + " is missing beside " + Schemas.class.getName() + ".");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
