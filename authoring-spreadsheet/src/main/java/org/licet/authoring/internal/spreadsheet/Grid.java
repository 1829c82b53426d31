package org.licet.authoring.internal.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.source.SpreadsheetException;
import org.licet.authoring.internal.text.Limits;

/** The visible cells of one sheet. It is filled while reading and not changed afterwards. */
final class Grid {

  private static final Pattern WITHOUT_WIDTH =
      Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\uE000-\\uF8FF]");
  private static final Pattern SPACE_OF_ANY_KIND =
      Pattern.compile("[\\p{Cntrl}\\u00A0\\u2007\\u202F]+");
  private static final Pattern QUOTE_OF_PRINT = Pattern.compile("[\\u201C\\u201D\\u201E]");

  /** Merged cells. The first cell contains the text. */
  record Merge(int top, int bottom, int left, int right) {

    boolean holds(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  private final String file;
  private final String sheet;
  private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
  private final Map<Cell, String> faults = new HashMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private int cells;

  Grid(String file, String sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  String file() {
    return file;
  }

  String sheet() {
    return sheet;
  }

  /** Adds a cell. Cleans its text of additions by spreadsheet programs and web pages. */
  Cell put(int row, int column, String raw) {
    Cell place = new Cell(sheet, row, column, "");
    if (raw.length() > Limits.CELL) {
      throw trouble(place, "the cell has more than " + Limits.shown(Limits.CELL) + " characters");
    }
    Cell cell = new Cell(sheet, row, column, clean(raw));
    if (!cell.isEmpty() && column > Limits.COLUMNS) {
      throw trouble(
          place,
          "a rule sheet can have at most "
              + Limits.COLUMNS
              + " columns\nMaybe delete a remark far to the right");
    }
    if (!cell.isEmpty() && ++cells > Limits.CELLS) {
      throw trouble(
          place,
          "a rule sheet can have at most "
              + Limits.shown(Limits.CELLS)
              + " cells\nMaybe it contains data, not rules");
    }
    if (!cell.isEmpty() && mergeAt(row, column).map(merge -> isFirst(merge, cell)).orElse(true)) {
      rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, cell);
    }
    return cell;
  }

  /** Adds an unreadable cell, which matters only in a table. */
  void putFaulty(int row, int column, String shown, String fault) {
    faults.put(put(row, column, shown), fault);
  }

  /** Adds merged cells. Call it before adding their texts. */
  void merge(Merge merge) {
    if (merges.size() == Limits.MERGED) {
      throw trouble(
          new Cell(sheet, merge.top(), merge.left(), ""),
          "a rule sheet can have at most "
              + Limits.shown(Limits.MERGED)
              + " groups of merged cells");
    }
    merges.add(merge);
  }

  private static boolean isFirst(Merge merge, Cell cell) {
    return merge.top() == cell.row() && merge.left() == cell.column();
  }

  private static String clean(String raw) {
    String visible = WITHOUT_WIDTH.matcher(raw).replaceAll("");
    String spaced = SPACE_OF_ANY_KIND.matcher(visible).replaceAll(" ");
    String text = QUOTE_OF_PRINT.matcher(spaced).replaceAll("\"").strip();
    return text.length() > 1 && text.startsWith("'") ? text.substring(1).strip() : text;
  }

  /** Returns the nonempty cells of a row, from left to right. */
  List<Cell> row(int row) {
    return List.copyOf(rows.getOrDefault(row, new TreeMap<>()).values());
  }

  List<Cell> all() {
    return rows.values().stream().flatMap(row -> row.values().stream()).toList();
  }

  int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  List<Merge> merges() {
    return merges;
  }

  Optional<Merge> mergeAt(int row, int column) {
    return merges.stream().filter(merge -> merge.holds(row, column)).findFirst();
  }

  /**
   * Returns a readable cell.
   *
   * @throws SpreadsheetException if the cell cannot be read
   */
  Cell at(int row, int column) {
    Cell cell =
        rows.getOrDefault(row, new TreeMap<>())
            .getOrDefault(column, new Cell(sheet, row, column, ""));
    String fault = faults.get(cell);
    if (fault != null) {
      throw trouble(cell, fault);
    }
    return cell;
  }

  /** Returns the cell at a position, or the first cell of merged cells there. */
  Cell shownAt(int row, int column) {
    return mergeAt(row, column)
        .map(merge -> at(merge.top(), merge.left()))
        .orElseGet(() -> at(row, column));
  }

  SpreadsheetException trouble(Cell cell, String problem) {
    return new SpreadsheetException(file, cell, problem);
  }
}
