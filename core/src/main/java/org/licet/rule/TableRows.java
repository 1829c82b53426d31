package org.licet.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.reasoning.Table;

/**
 * The rows of a table: codes that are in it, and codes that are known not to be. Not thread-safe.
 */
public final class TableRows {

  private final Map<String, Table.Row> rows;
  private final List<String> sinceSource = new ArrayList<>();

  TableRows(Map<String, Table.Row> rows) {
    this.rows = rows;
  }

  /** Adds codes that are in the table. */
  public TableRows yes(String... codes) {
    return add(true, codes);
  }

  /** Adds codes that are known not to be in it. */
  public TableRows no(String... codes) {
    return add(false, codes);
  }

  private TableRows add(boolean in, String... codes) {
    for (String code : codes) {
      if (rows.put(code, new Table.Row(in, Set.of())) != null) {
        throw new IllegalArgumentException("The table names " + code + " twice");
      }
      sinceSource.add(code);
    }
    return this;
  }

  /** Says where the rows since the last source are stated: ids separated by commas. */
  public TableRows source(String ids) {
    Set<String> sources = Set.of(ids.strip().split("\\s*,\\s*"));
    sinceSource.forEach(
        code -> rows.computeIfPresent(code, (any, row) -> new Table.Row(row.in(), sources)));
    sinceSource.clear();
    return this;
  }
}
