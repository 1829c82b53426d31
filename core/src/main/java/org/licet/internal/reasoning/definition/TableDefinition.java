package org.licet.internal.reasoning.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.internal.reasoning.condition.Table;

/**
 * A table of a ruleset, collected while the defining rules fire. A source applies to the rows that
 * a rule named since the previous source. Mutable and not thread-safe.
 */
public final class TableDefinition {

  private final Map<String, Table.Row> rows = new LinkedHashMap<>();
  private final List<String> sinceSource = new ArrayList<>();

  TableDefinition() {}

  /** Adds a code that the table includes or excludes. */
  public void add(String code, boolean in) {
    if (rows.put(code, new Table.Row(in, Set.of())) != null) {
      throw new IllegalArgumentException("The table names the code " + code + " twice.");
    }
    sinceSource.add(code);
  }

  /** Sets the source of the rows since the previous source. */
  public void source(Set<String> ids) {
    sinceSource.forEach(
        code -> rows.computeIfPresent(code, (any, row) -> new Table.Row(row.in(), ids)));
    sinceSource.clear();
  }

  Table named(String name) {
    return new Table(name, Map.copyOf(rows));
  }
}
