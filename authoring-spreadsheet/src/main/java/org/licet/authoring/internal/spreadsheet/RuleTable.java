package org.licet.authoring.internal.spreadsheet;

import java.util.List;
import java.util.stream.IntStream;
import org.licet.authoring.internal.source.Cell;

/**
 * A validated table of rules, with one rule per row.
 *
 * @param grid the grid that contains it
 * @param head the cell that starts it
 * @param name its name
 * @param columns its columns, from left to right
 * @param rows the numbers of its rows
 */
record RuleTable(Grid grid, Cell head, String name, List<Column> columns, List<Integer> rows) {

  /** Returns the cells of a row that belong to a column. */
  List<Cell> values(Column column, int row) {
    return IntStream.rangeClosed(column.first(), column.last())
        .mapToObj(at -> grid.at(row, at))
        .toList();
  }

  /** Returns the first nonempty cell of a row. */
  Cell firstOf(int row) {
    return grid.row(row).stream()
        .filter(cell -> cell.column() >= head.column())
        .findFirst()
        .orElse(head);
  }
}
