package org.licet.internal.reasoning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a ruleset: the codes that are in it, and the codes that are known not to be.
 *
 * @param name the table's name
 * @param rows the rows by code
 */
public record Table(String name, Map<String, Row> rows) {

  /**
   * What a table says of a code.
   *
   * @param in whether the code is in it
   * @param sources ids of the sources that say so
   */
  public record Row(boolean in, Set<String> sources) {}

  /** Returns what the table says of a code, or empty if it does not know the code. */
  public Optional<Row> row(String code) {
    return Optional.ofNullable(rows.get(code));
  }
}
