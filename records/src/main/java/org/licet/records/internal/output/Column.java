package org.licet.records.internal.output;

/**
 * A column of a table.
 *
 * @param header its header
 * @param width its width in a workbook, in characters
 * @param hidden whether a workbook hides it
 * @param exact whether machines compare its texts, so that invisible characters stay
 */
public record Column(String header, int width, boolean hidden, boolean exact) {

  /** Returns a visible column. */
  public static Column of(String header, int width) {
    return new Column(header, width, false, false);
  }

  /** Returns a visible column whose texts stay unaltered. */
  public static Column exact(String header, int width) {
    return new Column(header, width, false, true);
  }

  /** Returns a column that a workbook hides. Its texts stay unaltered. */
  public static Column hidden(String header) {
    return new Column(header, 12, true, true);
  }
}
