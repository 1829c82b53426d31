package org.licet.records.internal.suggest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.licet.records.internal.table.Cell;

/** A column with the texts of its cells. Not thread-safe. */
final class SampledColumn {

  /** The words that every map reads as unknown. */
  private static final Set<String> UNKNOWN =
      Set.of("n/a", "na", "-", "--", "?", "unknown", "tbd", "k.a.", "k. a.", "keine angabe");

  private final String header;
  private final String name;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private int cells;
  private final Set<String> different = new HashSet<>();

  /**
   * Creates a column without cells.
   *
   * @param header the header; empty if there is none
   * @param name the header, or the letters, by which a map names the column
   */
  SampledColumn(String header, String name) {
    this.header = header;
    this.name = name;
  }

  void add(Cell cell) {
    if (UNKNOWN.contains(cell.text().toLowerCase(Locale.ROOT))) {
      return;
    }
    cells++;
    different.add(cell.text());
    if (cell.value() == Cell.Text.TEXT) {
      texts.merge(cell.text(), 1, Integer::sum);
    }
  }

  String header() {
    return header;
  }

  String name() {
    return name;
  }

  /** Returns the count of cells that are not blank and not unknown. */
  int cells() {
    return cells;
  }

  /** Returns the different texts, without numbers, dates and truths, in the order of the rows. */
  List<String> texts() {
    return List.copyOf(texts.keySet());
  }

  boolean isUnique() {
    return cells > 0 && different.size() == cells;
  }

  /** Returns the count of cells whose text has a property. */
  int count(Predicate<String> property) {
    return texts.entrySet().stream()
        .filter(text -> property.test(text.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
