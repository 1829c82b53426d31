package org.licet.records.internal.roster;

import org.licet.records.internal.table.Row;

/**
 * Thrown for a cell that cannot be read. The message has the value, what is expected, and advice.
 */
final class RowProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long row;
  private final int column;

  RowProblem(Row row, int column, String message) {
    super(message);
    this.row = row.number();
    this.column = column;
  }

  /** Returns the number of the row, from 1. */
  long row() {
    return row;
  }

  /** Returns the column, from 0; {@link BoundRecord#NONE} if the problem is not of one column. */
  int column() {
    return column;
  }
}
