package org.licet.records.internal.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.records.internal.table.Row;

/**
 * The records of a list that several rows of a candidate repeat. Two equal jobs, courses or
 * activities in rows that are equal as a whole may be two, which a question settles; in rows that
 * differ elsewhere, they are data of the person beside the data of the row. Not thread-safe.
 *
 * @param <R> the type of a record
 */
final class RepeatedRows<R> {

  /** The lists of which two equal entries are always one. */
  private static final Set<String> ALWAYS_ONE =
      Set.of("licenses", "certifications", "degrees", "examinations");

  private final boolean alwaysOne;
  private final Map<R, Set<List<String>>> rows = new HashMap<>();

  /** Creates a memory for the records of a list from the rows of a candidate. */
  RepeatedRows(String list) {
    this.alwaysOne = ALWAYS_ONE.contains(list);
  }

  /** Returns whether an earlier row has the same record, and remembers it. */
  boolean isRepeated(R record, Row row) {
    List<String> cells = row.cells().stream().map(cell -> cell == null ? "" : cell.text()).toList();
    Set<List<String>> earlier = rows.computeIfAbsent(record, one -> new HashSet<>());
    boolean isFirst = earlier.isEmpty();
    boolean isEqualRow = !earlier.add(cells);
    return !isFirst && (alwaysOne || !isEqualRow);
  }
}
