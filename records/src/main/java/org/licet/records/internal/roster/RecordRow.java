package org.licet.records.internal.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Row;

/**
 * A row as the source of the records of one kind: of none, one, or several in one cell. Immutable
 * and thread-safe.
 *
 * @param record the columns of the record
 */
record RecordRow(BoundRecord record, Row row, CellValues values) {

  /** Returns whether the row has such a record: one of its columns has a value. */
  boolean isPresent() {
    if (record.conditionColumn() != BoundRecord.NONE) {
      Cell cell = row.cell(record.conditionColumn());
      if (cell == null || !record.conditionTexts().contains(cell.text().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    for (int column : record.columns()) {
      if (value(column) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the cell of a column; {@code null} if it is blank or stands for an unknown value. */
  private @Nullable Cell value(int column) {
    Cell cell = row.cell(column);
    return cell == null || values.isUnknown(cell) ? null : cell;
  }

  /** Returns whether a cell of the record states that there is none, and no other has a value. */
  boolean isNone() {
    boolean states = false;
    for (int column : record.columns()) {
      Cell cell = value(column);
      if (cell != null && !values.isNone(cell)) {
        return false;
      }
      states |= cell != null;
    }
    return states;
  }

  /**
   * Returns the entries of a cell with several records; one empty entry if there is no such cell.
   *
   * @param faults receives each value that may belong to one of several records
   */
  List<Optional<Cell>> parts(RowFaults faults) {
    if (record.splitColumn() == BoundRecord.NONE) {
      return List.of(Optional.empty());
    }
    Cell cell = row.cell(record.splitColumn());
    List<Optional<Cell>> parts =
        cell == null
            ? List.of()
            : MappedCell.split(cell.text(), record.splitSeparator()).stream()
                .map(text -> Optional.ofNullable(Cell.ofText(text)))
                .filter(part -> part.filter(values::isUnknown).isEmpty())
                .toList();
    if (parts.size() > 1 && !record.splitShared()) {
      refuseShared(parts.size(), faults);
    }
    return parts;
  }

  /** Refuses a value beside a cell with several records, because it may be that of one of them. */
  private void refuseShared(int count, RowFaults faults) {
    for (int column : record.columns()) {
      Cell cell = value(column);
      if (column != record.splitColumn() && cell != null) {
        faults.add(
            new RowProblem(
                row,
                column,
                "The value is %s, for %d records in one cell.\nMaybe add \"shared: yes\" to \"split\" in the map, if the value applies to each of them."
                    .formatted(MappedCell.shown(cell.text()), count)));
      }
    }
  }
}
