package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateLimits;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Columns;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.table.Tables;

/**
 * The entries of a table, in the form that they would have in JSON. Rows that follow each other
 * with the same id are one entry. Memory holds one entry. Not thread-safe.
 */
public final class TableEntries implements Entries {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Table table;
  private final TableShape shape;
  private final CandidateLimits limits;
  private final List<String> headers = new ArrayList<>();

  /** The columns by their keys. */
  private final Map<String, Integer> columns = new HashMap<>();

  private @Nullable Row ahead;
  private long last = 1;

  private TableEntries(Table table, TableShape shape, CandidateLimits limits) {
    this.table = table;
    this.shape = shape;
    this.limits = limits;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if the file is not a table, or has no column for an id
   */
  public static TableEntries of(Path file, TableShape shape, CandidateLimits limits)
      throws IOException {
    Table table = Tables.open(file, Optional.empty(), limits);
    try {
      TableEntries entries = new TableEntries(table, shape, limits);
      entries.readHeaders();
      return entries;
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  private void readHeaders() throws IOException {
    Optional<Row> first = table.next();
    for (int column = 0; first.isPresent() && column < first.get().cells().size(); column++) {
      Cell cell = first.get().cell(column);
      String header = cell == null ? "" : cell.text();
      headers.add(header);
      String key = header.isEmpty() ? Columns.name(column, header) : shape.key(header);
      Integer other = columns.putIfAbsent(key, column);
      if (other != null && shape.names().containsValue(key)) {
        throw new UnreadableException(
            "%s and %s have the same meaning. Expected one of them."
                .formatted(Columns.name(other, headers.get(other)), Columns.name(column, header)));
      } else if (other != null) {
        columns.put(Columns.name(column, header), column);
      }
    }
    if (shape.ids().stream().noneMatch(columns::containsKey)) {
      throw new UnreadableException(
          "The table has no column %s. Its headers are in the first row."
              .formatted(String.join(" or ", shape.ids())));
    }
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    List<Row> same = new ArrayList<>();
    Optional<String> id = Optional.empty();
    for (Row row = take(); row != null; row = take()) {
      Optional<String> of = id(row);
      if (!same.isEmpty() && !of.equals(id)) {
        ahead = row;
        break;
      }
      id = of;
      same.add(row);
      if (id.isEmpty()) {
        break;
      } else if (same.size() > limits.entries()) {
        throw new SourceProblem(
            "",
            "The person has more than %,d rows.".formatted(limits.entries())
                + limits.advice(CandidateLimits.Limited.ENTRIES));
      }
    }
    return same.isEmpty() ? Optional.empty() : Optional.of(entry(same));
  }

  /** Returns the next row that is not blank; {@code null} at the end. */
  private @Nullable Row take() throws IOException {
    Row row = ahead;
    ahead = null;
    while (row == null || row.isBlank()) {
      Optional<Row> read = table.next();
      if (read.isEmpty()) {
        return null;
      }
      row = read.get();
      last = row.number();
    }
    return row;
  }

  private Optional<String> id(Row row) {
    return shape.ids().stream()
        .flatMap(key -> Optional.ofNullable(columns.get(key)).stream())
        .flatMap(column -> Optional.ofNullable(row.cell(column)).stream())
        .map(Cell::text)
        .findFirst();
  }

  private SourceEntry entry(List<Row> rows) {
    ObjectNode entry = NODES.objectNode();
    for (String key : shape.ids()) {
      Integer column = columns.get(key);
      Cell cell = column == null ? null : rows.get(0).cell(column);
      if (cell != null) {
        entry.put(key, cell.text());
      }
    }
    ArrayNode records = entry.putArray(shape.list());
    for (Row row : rows) {
      ObjectNode record = records.addObject();
      columns.forEach(
          (key, column) -> {
            Cell cell = row.cell(column);
            if (cell != null) {
              record.put(key, cell.text());
            }
          });
    }
    return new SourceEntry(
        entry,
        "",
        NODES.objectNode(),
        pointer -> row(rows, pointer).number(),
        this::field,
        problem -> failure(rows, problem));
  }

  private Failure.Builder failure(List<Row> rows, SourceProblem problem) {
    Integer column = column(problem.pointer());
    return Failure.builder()
        .message(
            "row %d%s: %s"
                .formatted(
                    row(rows, problem.pointer()).number(),
                    column == null ? "" : ", " + Columns.name(column, headers.get(column)),
                    problem.getMessage()));
  }

  /** Returns the row that a pointer such as {@code /rows/1/expires} is about. */
  private Row row(List<Row> rows, String pointer) {
    String[] parts = pointer.split("/", -1);
    return rows.get(
        parts.length > 2 && parts[1].equals(shape.list()) ? Integer.parseInt(parts[2]) : 0);
  }

  private @Nullable Integer column(String pointer) {
    return columns.get(
        pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~"));
  }

  private String field(String pointer) {
    Integer column = column(pointer);
    return column == null ? pointer : Columns.name(column, headers.get(column));
  }

  @Override
  public String adviceOnRepeats() {
    return "\nMaybe sort the rows by this column.";
  }

  @Override
  public long line() {
    return last;
  }

  @Override
  public List<String> remarks() {
    return table.remarks();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
