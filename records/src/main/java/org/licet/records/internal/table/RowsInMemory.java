package org.licet.records.internal.table;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A table whose rows are in memory. Not thread-safe. */
public final class RowsInMemory implements Table {

  private final Iterator<Row> rows;

  public RowsInMemory(List<Row> rows) {
    this.rows = rows.iterator();
  }

  @Override
  public Optional<Row> next() {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  @Override
  public Optional<String> sheet() {
    return Optional.empty();
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public void close() {
    // There is no file.
  }
}
