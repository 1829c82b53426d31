package org.licet.records.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param number its number, from 1, as a spreadsheet or an editor shows it
 * @param cells its cells; {@code null} stands for a blank cell
 */
public record Row(long number, List<@Nullable Cell> cells) {

  /** Returns a cell; {@code null} if it is blank or the row is shorter. */
  public @Nullable Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : null;
  }

  public boolean isBlank() {
    return cells.stream().allMatch(cell -> cell == null);
  }
}
