package org.licet.rule;

import java.util.Set;
import org.licet.internal.reasoning.definition.TableDefinition;

/**
 * The rows of a table: codes that are in it, and codes that are known not to be. Several rules may
 * add to one table. Not thread-safe.
 */
public final class TableRows {

  private final TableDefinition table;

  TableRows(TableDefinition table) {
    this.table = table;
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
      table.add(code, in);
    }
    return this;
  }

  /**
   * Names the sources of the rows added since the previous {@code source}, as ids separated by
   * commas.
   */
  public TableRows source(String ids) {
    table.source(Set.of(ids.strip().split("\\s*,\\s*")));
    return this;
  }
}
