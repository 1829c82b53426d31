package org.licet.records.internal.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that is read one row at a time. Not thread-safe. */
public interface Table extends Closeable {

  /**
   * Returns the next row; empty after the last one.
   *
   * @throws TableException if the rest of the table cannot be read
   */
  Optional<Row> next() throws IOException;

  /** Returns the next rows, without blank ones, up to a count. */
  default List<Row> first(int most) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Optional<Row> row = next(); row.isPresent(); row = next()) {
      if (!row.get().isBlank()) {
        rows.add(row.get());
      }
      if (rows.size() == most) {
        break;
      }
    }
    return rows;
  }

  /** Returns the name of the sheet; empty for a file without sheets. */
  Optional<String> sheet();

  /** Returns what was found out about the file, such as its encoding, as sentences. */
  List<String> remarks();
}
