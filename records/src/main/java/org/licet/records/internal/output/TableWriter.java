package org.licet.records.internal.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table, row by row, below its headers. */
public interface TableWriter extends Closeable {

  /** A cell for a person to fill in. A workbook suggests the choices. */
  record Blank(List<String> choices) {}

  /**
   * Writes a row.
   *
   * @param cells texts, numbers, days and blank cells; an empty text leaves a cell blank
   * @throws IOException if writing fails, or the table is full
   */
  void row(List<Object> cells) throws IOException;
}
