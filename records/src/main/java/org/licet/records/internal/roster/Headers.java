package org.licet.records.internal.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.json.internal.advice.Nearest;
import org.licet.records.RosterMapException;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Columns;
import org.licet.records.internal.table.Row;

/**
 * The headers of a roster. A header is found whatever its capital letters, spaces and line breaks.
 * A column without a header is found by its letters, such as {@code column F}.
 */
public final class Headers {

  private static final Pattern BY_LETTERS = Pattern.compile("column ([a-z]{1,3})");

  /** The columns of the widest spreadsheet. Columns without a header may follow the last one. */
  private static final int MOST_COLUMNS = 16_384;

  private final List<String> shown;
  private final Map<String, List<Integer>> columns = new LinkedHashMap<>();
  private final Set<Integer> used = new HashSet<>();

  private Headers(List<String> shown) {
    this.shown = List.copyOf(shown);
    for (int column = 0; column < shown.size(); column++) {
      columns.computeIfAbsent(key(shown.get(column)), header -> new ArrayList<>()).add(column);
    }
    columns.remove("");
  }

  /**
   * Returns the headers of one or more rows. A cell of an upper row also stands over the columns
   * after it, because spreadsheets merge cells. A column without a cell of its own has no header.
   */
  public static Headers of(List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> shown = new ArrayList<>();
    String[] upper = new String[rows.size()];
    for (int column = 0; column < width; column++) {
      List<String> parts = new ArrayList<>();
      boolean named = false;
      for (int i = 0; i < rows.size(); i++) {
        Cell cell = rows.get(i).cell(column);
        boolean isLast = i == rows.size() - 1;
        if (cell != null) {
          named = true;
          upper[i] = cell.text();
          Arrays.fill(upper, i + 1, upper.length, null);
        }
        String text = isLast ? (cell == null ? null : cell.text()) : upper[i];
        if (text != null) {
          parts.add(text);
        }
      }
      shown.add(named ? String.join(" ", parts) : "");
    }
    return new Headers(shown);
  }

  private static String key(String header) {
    return header.strip().replaceAll("[\\s\u00A0]+", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the column with a header, and remembers that it is used.
   *
   * @throws RosterMapException if no column or several columns have the header
   */
  int column(String header) {
    List<Integer> found = columns.getOrDefault(key(header), List.of());
    if (found.isEmpty()) {
      found = byLetters(header).stream().toList();
    }
    if (found.size() != 1) {
      throw new RosterMapException("", found.isEmpty() ? missing(header) : several(header, found));
    }
    used.add(found.get(0));
    return found.get(0);
  }

  private Optional<Integer> byLetters(String header) {
    Matcher letters = BY_LETTERS.matcher(key(header));
    if (!letters.matches()) {
      return Optional.empty();
    }
    int column = 0;
    for (char letter : letters.group(1).toCharArray()) {
      column = column * 26 + (letter - 'a' + 1);
    }
    return column <= MOST_COLUMNS ? Optional.of(column - 1) : Optional.empty();
  }

  private String missing(String header) {
    return "The roster has no column with the header %s. Its headers are %s.%s"
        .formatted(
            MapNode.shown(header),
            shown.stream()
                .filter(text -> !text.isEmpty())
                .limit(50)
                .map(MapNode::shown)
                .collect(Collectors.joining(", ")),
            Nearest.to(key(header), columns.keySet())
                .map(near -> "\nMaybe you mean " + MapNode.shown(shownOf(near)) + ".")
                .orElse(
                    "\nMaybe the headers are in another row. \"headers\" in the map gives its number."));
  }

  private String shownOf(String key) {
    return shown.stream().filter(header -> key(header).equals(key)).findFirst().orElse(key);
  }

  private static String several(String header, List<Integer> found) {
    return "The header %s stands over several columns: %s.\nMaybe name one of them by its letters, such as \"column %s\"."
        .formatted(
            MapNode.shown(header),
            found.stream().map(Columns::letters).collect(Collectors.joining(", ")),
            Columns.letters(found.get(0)));
  }

  /** Returns the headers in the order of the columns; empty for a column without a header. */
  public List<String> shown() {
    return shown;
  }

  /** Returns the name of a column for messages: its header and letters. */
  String name(int column) {
    String header = column < shown.size() ? shown.get(column) : "";
    return header.isEmpty()
        ? "column " + Columns.letters(column)
        : "column " + Columns.letters(column) + " (" + MapNode.shown(header) + ")";
  }

  /** Returns the columns that sources use so far. */
  Set<Integer> used() {
    return Set.copyOf(used);
  }

  /** Returns whether a source uses a column. */
  boolean isUsed(int column) {
    return used.contains(column);
  }
}
