package org.licet.internal.reasoning.condition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a ruleset: the codes that it includes, and the codes that it excludes.
 *
 * @param name the name of the table
 * @param rows the rows by code
 */
public record Table(String name, Map<String, Row> rows) {

  /**
   * A row of a table.
   *
   * @param in whether the table includes the code
   * @param sources the ids of the sources
   */
  public record Row(boolean in, Set<String> sources) {}

  /** Returns the row of a code; empty if the table does not list the code. */
  public Optional<Row> row(String code) {
    return Optional.ofNullable(rows.get(code));
  }
}
