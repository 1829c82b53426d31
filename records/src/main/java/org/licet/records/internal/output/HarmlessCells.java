package org.licet.records.internal.output;

import java.io.IOException;
import java.util.List;

/**
 * Writes a table in CSV whose cells no spreadsheet takes for formulas: an apostrophe precedes a
 * text that looks like one. Not thread-safe.
 */
public final class HarmlessCells implements TableWriter {

  private static final String BEGINNINGS = "=+-@\t\r";

  private final TableWriter table;

  private HarmlessCells(TableWriter table) {
    this.table = table;
  }

  /** Writes the cells to a table. */
  public static HarmlessCells of(TableWriter table) {
    return new HarmlessCells(table);
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    table.row(cells.stream().map(HarmlessCells::harmless).toList());
  }

  private static Object harmless(Object cell) {
    return cell instanceof String text && !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
