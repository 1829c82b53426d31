package org.licet.records.internal.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.internal.advice.ShownValue;
import org.licet.json.internal.advice.TextFault;
import org.licet.records.RosterMapException;
import org.licet.records.RosterSummary;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.value.CountedReadings;
import org.licet.text.VisibleText;

/** The candidates of a roster, one after the other. Not thread-safe. */
public final class RosterReadings extends CountedReadings {

  /** What spreadsheets write in the first cell of a row of totals. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(grand |sub-?)?totale?s?( general)?[:=]?[\\s\\d.,]*|(sum|summe|suma|gesamt|insgesamt|gesamtsumme)[:=]?[\\s\\d.,]*",
          Pattern.CASE_INSENSITIVE);

  private final Table table;
  private final Layout layout;
  private final CandidateLimits limits;
  private final Headers headers;
  private final BoundRecord candidate;
  private final int idColumn;
  private final Set<Integer> columns;
  private final UnusedColumns unused;
  private final RosterNotes notes;

  private @Nullable Row ahead;
  private boolean ended;

  /** The reason why the rest of the roster cannot be read; {@code null} if there is none. */
  private @Nullable String unreadable;

  private long last = 1;
  private long rows;

  private RosterReadings(Table table, Layout layout, Headers headers, CandidateLimits limits) {
    this.table = table;
    this.layout = layout;
    this.limits = limits;
    this.headers = headers;
    this.candidate = BoundRecord.of(layout.candidate(), headers, layout);
    this.idColumn = headers.column(idHeader(layout));
    this.columns = headers.used();
    layout.ignored().forEach(headers::column);
    this.unused = new UnusedColumns(headers);
    this.notes = new RosterNotes(headers);
  }

  private static String idHeader(Layout layout) {
    ValueSource id = Objects.requireNonNull(layout.candidate().fields().get("id"));
    return Objects.requireNonNull(id.column());
  }

  /**
   * Reads the headers.
   *
   * @throws RosterMapException if the map does not fit them
   */
  public static RosterReadings of(Table table, Layout layout, CandidateLimits limits)
      throws IOException {
    List<Row> headers = new ArrayList<>();
    Optional<Row> row = Optional.empty();
    while (headers.isEmpty() || headers.get(headers.size() - 1).number() < layout.lastHeader()) {
      row = table.next();
      if (row.isEmpty() || row.get().number() > layout.lastHeader()) {
        break;
      } else if (row.get().number() >= layout.firstHeader()) {
        headers.add(row.get());
      }
    }
    if (headers.stream().allMatch(Row::isBlank)) {
      throw new RosterMapException(
          "",
          "Row %d of the roster has no headers.\nMaybe they are in another row. \"headers\" in the map gives its number."
              .formatted(layout.firstHeader()));
    }
    RosterReadings readings = new RosterReadings(table, layout, Headers.of(headers), limits);
    row.filter(first -> first.number() > layout.lastHeader())
        .ifPresent(first -> readings.ahead = first);
    return readings;
  }

  @Override
  protected boolean hasEnded() {
    return ended;
  }

  /** Reads the next candidate; {@code null} at the end. */
  @Override
  protected @Nullable CandidateReading read() {
    List<Row> same = new ArrayList<>();
    String id = null;
    try {
      for (Row row = unreadable == null ? take() : null; row != null; row = take()) {
        String of = id(row);
        if (same.isEmpty()) {
          id = of;
        } else if (of == null || !of.equals(id)) {
          ahead = row;
          break;
        }
        same.add(row);
        if (of == null) {
          break;
        } else if (same.size() > limits.entries()) {
          return refuse(
              id,
              row.number(),
              BoundRecord.NONE,
              "The candidate has more than %,d rows.".formatted(limits.entries())
                  + limits.advice(CandidateLimits.Limited.ENTRIES));
        }
      }
    } catch (IOException e) {
      unreadable = String.valueOf(e.getMessage());
    }
    if (!same.isEmpty()) {
      return reading(id, same);
    }
    ended = true;
    return unreadable == null
        ? null
        : CandidateReading.Refused.of(Failure.builder().message(unreadable).build(), last);
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
      if (!row.isBlank()) {
        rows++;
        unused.add(row);
      }
    }
    return row;
  }

  private @Nullable String id(Row row) {
    Cell cell = row.cell(idColumn);
    return cell == null ? null : cell.text();
  }

  private CandidateReading reading(@Nullable String id, List<Row> same) {
    Row first = same.get(0);
    if (id == null) {
      return refuse(
          null,
          first.number(),
          idColumn,
          "The cell is blank. Expected the key of the candidate.\nMaybe the row belongs to the candidate above it. Then repeat the key in this row.");
    } else if (TOTAL.matcher(id).matches()) {
      return refuse(
          id,
          first.number(),
          idColumn,
          "The row seems to be a total. Expected the key of a candidate.\nMaybe remove the row.");
    } else if (!isFirst(id)) {
      return refuse(
          id,
          first.number(),
          idColumn,
          "Earlier rows have the same candidate, with other candidates between.\nMaybe sort the roster by this column.");
    }
    RowFaults faults = new RowFaults();
    Optional<Candidate> read =
        faults.checked(
            () ->
                RowFields.of(usable(same, faults), candidate, layout, faults, notes)
                    .read(Candidate.TYPE));
    if (read.isPresent()) {
      return CandidateReading.Accepted.of(read.get(), first.number());
    }
    List<RowProblem> problems = faults.inOrder();
    return CandidateReading.Refused.of(
        failure(problems.get(0))
            .candidate(Optional.of(ShownValue.cut(id)))
            .others(problems.stream().skip(1).map(other -> failure(other).build()).toList())
            .build(),
        problems.get(0).row());
  }

  /** Returns rows without the cells that no field can have. They are faults. */
  private List<Row> usable(List<Row> rows, RowFaults faults) {
    List<Row> usable = new ArrayList<>();
    for (Row row : rows) {
      List<@Nullable Cell> cells = new ArrayList<>(row.cells());
      for (int column = 0; column < cells.size(); column++) {
        Cell cell = columns.contains(column) ? cells.get(column) : null;
        Optional<String> fault = cell == null ? Optional.empty() : fault(cell);
        if (fault.isPresent()) {
          faults.add(new RowProblem(row, column, fault.get()));
          cells.set(column, column == idColumn ? cell : null); // no fault that the id is blank
        }
      }
      usable.add(new Row(row.number(), cells));
    }
    return usable;
  }

  private Optional<String> fault(Cell cell) {
    return TextFault.ofLength("The value", cell.text(), limits)
        .or(() -> TextFault.ofImported(cell.text()));
  }

  private CandidateReading refuse(@Nullable String id, long row, int column, String message) {
    return CandidateReading.Refused.of(
        failure(row, column, message)
            .candidate(Optional.ofNullable(id).map(ShownValue::cut))
            .build(),
        row);
  }

  private Failure.Builder failure(RowProblem problem) {
    return failure(problem.row(), problem.column(), String.valueOf(problem.getMessage()));
  }

  private Failure.Builder failure(long row, int column, String message) {
    String where =
        table.sheet().map(sheet -> "sheet \"" + VisibleText.of(sheet) + "\", ").orElse("")
            + "row "
            + row
            + (column == BoundRecord.NONE ? "" : ", " + headers.name(column));
    return Failure.builder().message(where + ": " + message);
  }

  /** Returns what has been read so far. */
  public RosterSummary summary() {
    List<String> remarks = new ArrayList<>(table.remarks());
    remarks.addAll(notes.sentences());
    return RosterSummary.of(rows, accepted(), refused(), remarks, unused.shown());
  }
}
