package org.licet.authoring.internal.coverage;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.selection.RulesetContext;

/** Counts the cases that look up each table row. Not thread-safe. */
final class TableLookups {

  private record Row(String table, @Nullable Object code) {}

  private final Map<Row, Set<Integer>> cases = new HashMap<>();
  private int current;

  void nextCase() {
    current++;
  }

  int cases(String table, String code) {
    return cases.getOrDefault(new Row(table, code), Set.of()).size();
  }

  /** Returns whether any case looked up a row of a table. */
  boolean isLookedUp(String table) {
    return cases.keySet().stream().anyMatch(row -> row.table().equals(table));
  }

  /** Returns a context whose tables record lookups. */
  RulesetContext watching(RulesetContext basis) {
    Map<String, Table> tables = new LinkedHashMap<>();
    basis.tables().forEach((name, table) -> tables.put(name, new Table(name, new Rows(table))));
    return new RulesetContext(basis.issuer(), tables, basis.facts());
  }

  /** The rows of a table, which record their lookups. */
  private final class Rows extends AbstractMap<String, Table.Row> {

    private final Table table;

    Rows(Table table) {
      this.table = table;
    }

    @Override
    public Table.@Nullable Row get(@Nullable Object code) {
      cases.computeIfAbsent(new Row(table.name(), code), any -> new HashSet<>()).add(current);
      return table.rows().get(code);
    }

    @Override
    public Set<Entry<String, Table.Row>> entrySet() {
      return table.rows().entrySet();
    }
  }
}
