package org.licet.authoring.internal.source;

import java.util.Optional;

/** The rules of a spreadsheet as text. Implementations are immutable and thread-safe. */
public interface SpreadsheetText {

  /** Returns the text of the rules in all sheets. */
  String drl();

  /**
   * Returns the cell behind a place in the text of the rules. Empty if the text has no such line.
   *
   * @param line the line in {@link #drl()}, from 1
   * @param column the place in the line, from 1; the end of the line if it is beyond
   */
  Optional<Cell> cellAt(int line, int column);
}
