package org.licet.records.internal.output;

/**
 * A column of a table.
 *
 * @param header its header
 * @param width its width in a workbook, in characters
 * @param hidden whether a workbook hides it
 */
public record Column(String header, int width, boolean hidden) {

  /** Returns a visible column. */
  public static Column of(String header, int width) {
    return new Column(header, width, false);
  }

  /** Returns a column that a workbook hides. */
  public static Column hidden(String header) {
    return new Column(header, 12, true);
  }
}
