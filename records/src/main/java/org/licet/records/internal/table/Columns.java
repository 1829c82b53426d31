package org.licet.records.internal.table;

import org.licet.json.internal.advice.ShownValue;

/** The names of columns in messages. Stateless and thread-safe. */
public final class Columns {

  private Columns() {}

  /**
   * Returns the letters by which spreadsheets name a column.
   *
   * @param column the column, from 0
   */
  public static String letters(int column) {
    String letters = "";
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters = (char) ('A' + (left - 1) % 26) + letters;
    }
    return letters;
  }

  /**
   * Returns the letters and the header of a column.
   *
   * @param header the header; empty if there is none
   */
  public static String name(int column, String header) {
    return header.isEmpty()
        ? "column " + letters(column)
        : "column " + letters(column) + " (\"" + ShownValue.cut(header) + "\")";
  }
}
