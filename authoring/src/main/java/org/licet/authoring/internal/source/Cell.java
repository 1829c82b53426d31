package org.licet.authoring.internal.source;

/**
 * A cell of a spreadsheet, with its name for authors. Immutable and thread-safe.
 *
 * @param sheet the sheet, or the name of a file with a single sheet, such as {@code .csv}
 * @param row the row, from 1
 * @param column the column, from 1 for A
 * @param text the visible text without surrounding blanks, or an empty text
 */
public record Cell(String sheet, int row, int column, String text) {

  private static final int LETTERS = 26;

  /** Returns the name of the cell in spreadsheet programs, such as {@code B12}. */
  public String reference() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.append(row).toString();
  }

  /** Returns whether the cell has no text. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
