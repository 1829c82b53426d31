package org.licet.authoring.internal.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.source.SpreadsheetException;
import org.licet.authoring.internal.spreadsheet.Column.Kind;
import org.licet.json.internal.advice.Nearest;

/**
 * Reads one table. Below its first cell come the kinds of the columns, their subjects, their texts,
 * and their labels. The rules start in the fifth row.
 */
final class TableReading {

  private final Grid grid;
  private final Cell head;
  private final int kindRow;
  private final int objectRow;
  private final int snippetRow;
  private final int firstRow;
  private final int end;

  TableReading(Grid grid, Cell head, int end) {
    this.grid = grid;
    this.head = head;
    this.kindRow = head.row() + 1;
    this.objectRow = head.row() + 2;
    this.snippetRow = head.row() + 3;
    this.firstRow = head.row() + 5;
    this.end = end;
  }

  RuleTable read(String name) {
    NavigableMap<Integer, Kind> kinds = kinds();
    refuseMerged(kinds);
    List<Column> columns = columns(kinds);
    refuseStray(kinds);
    List<Integer> rows = rows(kinds);
    if (rows.isEmpty()) {
      throw grid.trouble(
          head,
          "the table has no rows, expected the first one in row "
              + firstRow
              + ", below the labels in row "
              + (firstRow - 1));
    }
    return new RuleTable(grid, head, name, columns, rows);
  }

  private NavigableMap<Integer, Kind> kinds() {
    NavigableMap<Integer, Kind> kinds = new TreeMap<>();
    for (Cell cell : cells(kindRow)) {
      kinds.put(cell.column(), Kind.of(cell.text()).orElseThrow(() -> unknown(cell)));
    }
    for (Kind needed : List.of(Kind.CONDITION, Kind.ACTION)) {
      if (!kinds.containsValue(needed)) {
        throw grid.trouble(
            grid.at(kindRow, head.column()),
            "no column of the table \"" + head.text() + "\" is a " + needed);
      }
    }
    if (kinds.values().stream().filter(Kind.NAME::equals).count() > 1) {
      throw grid.trouble(
          grid.at(kindRow, kinds.lastKey()), "the table has two NAME columns, expected one");
    }
    return kinds;
  }

  private List<Cell> cells(int row) {
    return row > end
        ? List.of()
        : grid.row(row).stream().filter(cell -> cell.column() >= head.column()).toList();
  }

  private SpreadsheetException unknown(Cell cell) {
    return grid.trouble(
        cell,
        "\""
            + cell.text()
            + "\" is not a kind of column, expected one of "
            + Kind.words()
            + Nearest.to(cell.text().replace(" ", ""), Kind.words())
                .map(near -> "\nMaybe you mean " + near)
                .orElse(""));
  }

  private void refuseMerged(NavigableMap<Integer, Kind> kinds) {
    for (Grid.Merge merge : grid.merges()) {
      boolean inTable =
          merge.bottom() >= kindRow
              && merge.top() <= end
              && merge.right() >= head.column()
              && merge.left() <= kinds.lastKey();
      boolean meant =
          merge.top() == merge.bottom()
              && (merge.top() == objectRow
                  || merge.top() == snippetRow
                  || merge.top() == snippetRow + 1);
      boolean remark = merge.top() >= firstRow && cells(merge.top()).isEmpty();
      if (inTable && !meant && !remark) {
        Cell first = grid.at(merge.top(), merge.left());
        throw grid.trouble(
            first,
            "the cells "
                + first.reference()
                + " to "
                + grid.at(merge.bottom(), merge.right()).reference()
                + " are merged, expected a value in each\n"
                + "Maybe unmerge them and repeat the value");
      }
    }
  }

  private List<Column> columns(NavigableMap<Integer, Kind> kinds) {
    List<Column> columns = new ArrayList<>();
    for (int first = kinds.firstKey(); first <= kinds.lastKey(); first++) {
      Kind kind = kinds.get(first);
      if (kind == null) {
        continue;
      }
      Cell object = grid.shownAt(objectRow, first);
      Cell snippet = grid.shownAt(snippetRow, first);
      int last = grid.mergeAt(snippetRow, first).map(Grid.Merge::right).orElse(first);
      for (int shared = first; shared <= last; shared++) {
        if (kinds.get(shared) != kind || (shared > first && kind != Kind.ACTION)) {
          throw grid.trouble(
              snippet, "only ACTION columns can have merged cells below them in this row");
        }
      }
      refuseEmpty(kind, object, snippet);
      refusePlaces(object);
      columns.add(new Column(kind, first, last, object, snippet));
      first = last;
    }
    return columns;
  }

  private void refuseEmpty(Kind kind, Cell object, Cell snippet) {
    if (snippet.isEmpty()
        && (kind.needsSnippet() || (kind == Kind.CONDITION && object.isEmpty()))) {
      throw grid.trouble(
          snippet,
          "the "
              + kind
              + " column is empty here, expected its text with $param for the value of each row");
    }
    if (!kind.needsSnippet() && kind != Kind.CONDITION && !snippet.isEmpty()) {
      throw grid.trouble(snippet, "a " + kind + " column has no text in this row. Empty the cell");
    }
  }

  private void refusePlaces(Cell object) {
    if (object.text().contains("$param") || object.text().contains("$1")) {
      throw grid.trouble(
          object, "the text of the column is one row too high\nMaybe insert an empty row above it");
    }
  }

  private void refuseStray(NavigableMap<Integer, Kind> kinds) {
    for (int row = objectRow; row <= end; row++) {
      List<Cell> cells = cells(row);
      if (row >= firstRow && cells.isEmpty()) {
        return;
      }
      for (Cell cell : cells) {
        if (!kinds.containsKey(cell.column())) {
          throw grid.trouble(
              cell,
              "row "
                  + kindRow
                  + " does not name the kind of this column\nMaybe write DESCRIPTION, for remarks");
        }
      }
    }
  }

  private List<Integer> rows(NavigableMap<Integer, Kind> kinds) {
    List<Integer> rows = new ArrayList<>();
    Optional<Integer> gap = Optional.empty();
    for (int row = firstRow; row <= end; row++) {
      List<Cell> cells =
          cells(row).stream().filter(cell -> kinds.containsKey(cell.column())).toList();
      if (cells.isEmpty()) {
        gap = gap.isPresent() ? gap : Optional.of(row);
      } else if (gap.isEmpty()) {
        rows.add(row);
      } else {
        refuseBelowGap(cells, gap.get());
      }
    }
    return rows;
  }

  /** Rejects cells below an empty row. The row ends the table, but they probably belong to it. */
  private void refuseBelowGap(List<Cell> cells, int gap) {
    cells.stream()
        .filter(cell -> cell.column() > head.column())
        .findFirst()
        .ifPresent(
            cell -> {
              throw grid.trouble(
                  cell,
                  "row "
                      + gap
                      + " is empty. The table ends above it, without this row\nMaybe delete row "
                      + gap);
            });
  }
}
