package org.licet.records.internal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.licet.records.internal.table.Row;

/** Counts the cells of columns that the map does not use. Not thread-safe. */
final class UnusedColumns {

  private final Headers headers;
  private final TreeMap<Integer, Long> cells = new TreeMap<>();

  UnusedColumns(Headers headers) {
    this.headers = headers;
  }

  void add(Row row) {
    for (int column = 0; column < row.cells().size(); column++) {
      if (row.cell(column) != null && !headers.isUsed(column)) {
        cells.merge(column, 1L, Long::sum);
      }
    }
  }

  /** Returns the columns with the counts of their cells. */
  List<String> shown() {
    List<String> shown = new ArrayList<>();
    cells.forEach(
        (column, count) ->
            shown.add(
                "%s with %,d %s"
                    .formatted(headers.name(column), count, count == 1 ? "value" : "values")));
    return shown;
  }
}
