package org.licet.authoring.internal.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a spreadsheet contains no valid rules. The message names the file and the cell and is
 * meant for the author of the spreadsheet.
 */
public final class SpreadsheetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final transient @Nullable Cell cell;

  /** Reports a problem of a whole file. */
  public SpreadsheetException(String file, String problem) {
    super(file + ": " + problem);
    this.problem = problem;
    this.cell = null;
  }

  /** Reports a problem of a cell. */
  public SpreadsheetException(String file, Cell cell, String problem) {
    super(
        file
            + (cell.sheet().equals(file) ? "" : ", sheet \"" + cell.sheet() + "\"")
            + ", "
            + cell.reference()
            + ": "
            + problem);
    this.problem = problem;
    this.cell = cell;
  }

  /** Returns the problem, without file and cell. */
  public String problem() {
    return problem;
  }

  /** Returns the cell with the problem. Empty if the problem concerns the whole file. */
  public Optional<Cell> cell() {
    return Optional.ofNullable(cell);
  }
}
