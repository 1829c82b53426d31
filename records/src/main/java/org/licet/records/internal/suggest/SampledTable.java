package org.licet.records.internal.suggest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateLimits;
import org.licet.records.internal.roster.Headers;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Columns;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.table.Tables;
import org.licet.records.internal.table.XlsxTable;

/**
 * The columns of a roster, from its first rows.
 *
 * @param sheet the sheet; empty for the first one, or a file without sheets
 * @param firstHeader the first row of headers, from 1
 * @param lastHeader the last row of headers
 * @param rows the count of sampled rows after the headers
 * @param all the sampled rows, with those of the headers
 * @param sheets the count of sheets
 */
record SampledTable(
    Optional<String> sheet,
    long firstHeader,
    long lastHeader,
    int rows,
    List<SampledColumn> columns,
    List<Row> all,
    int sheets) {

  /** The most sheets to compare. */
  static final int MOST_SHEETS = 50;

  private static final int MOST_ROWS = 2_000;

  /** The rows at the top in which headers are looked for. */
  private static final int TOP = 20;

  private static final Pattern VALUE =
      Pattern.compile("(?i)[-/.\\d\\s]*\\d[-/.\\d\\s]*|y|n|yes|no|true|false");

  static SampledTable of(Path file) throws IOException {
    try (Table table = Tables.open(file, Optional.empty(), CandidateLimits.standard())) {
      if (!(table instanceof XlsxTable workbook)) {
        return of(Optional.empty(), table.first(MOST_ROWS), 0);
      }
      List<String> sheets = workbook.sheets();
      int widest = widestSheet(workbook, Math.min(sheets.size(), MOST_SHEETS));
      return of(
          Optional.of(widest).filter(index -> index > 0).map(sheets::get),
          workbook.top(widest, MOST_ROWS),
          sheets.size());
    }
  }

  /** Returns the sheet with the most cells at its top. */
  private static int widestSheet(XlsxTable workbook, int count) throws IOException {
    int widest = 0;
    int most = -1;
    for (int sheet = 0; sheet < count; sheet++) {
      int cells = workbook.top(sheet, TOP).stream().mapToInt(SampledTable::cells).sum();
      if (cells > most) {
        most = cells;
        widest = sheet;
      }
    }
    return widest;
  }

  private static SampledTable of(Optional<String> sheet, List<Row> rows, int sheets) {
    int data = firstOfData(rows);
    int header = data - 1;
    while (header > 0 && isHeader(rows.get(header - 1), rows.get(header))) {
      header--;
    }
    List<Row> headers = header < 0 ? List.of() : rows.subList(header, data);
    long first = headers.isEmpty() ? 1 : headers.get(0).number();
    long last = headers.isEmpty() ? 1 : headers.get(headers.size() - 1).number();
    List<SampledColumn> columns =
        columns(Headers.of(headers).shown(), rows.subList(data, rows.size()));
    return new SampledTable(
        sheet, first, last, rows.size() - data, columns, List.copyOf(rows), sheets);
  }

  /** Returns whether a row is one of headers, too. A title above them stands apart or alone. */
  private static boolean isHeader(Row row, Row below) {
    return cells(row) > 1 && row.number() == below.number() - 1;
  }

  /** Returns the index of the first row with several values that are no headers. */
  private static int firstOfData(List<Row> rows) {
    for (int i = 1; i < Math.min(rows.size(), TOP); i++) {
      if (rows.get(i).cells().stream().filter(SampledTable::isValue).count() > 1) {
        return i;
      }
    }
    return Math.min(1, rows.size());
  }

  private static boolean isValue(@Nullable Cell cell) {
    return cell != null && (cell.value() != Cell.Text.TEXT || VALUE.matcher(cell.text()).matches());
  }

  private static int cells(Row row) {
    return (int) row.cells().stream().filter(cell -> cell != null).count();
  }

  private static List<SampledColumn> columns(List<String> headers, List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> keys = headers.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    Map<String, Integer> uses = new HashMap<>();
    keys.forEach(key -> uses.merge(key, 1, Integer::sum));
    List<SampledColumn> columns = new ArrayList<>();
    for (int i = 0; i < Math.max(width, headers.size()); i++) {
      String header = i < headers.size() ? headers.get(i).replaceAll("\\s+", " ") : "";
      boolean isNamed = !header.isEmpty() && uses.getOrDefault(keys.get(i), 0) == 1;
      SampledColumn column =
          new SampledColumn(header, isNamed ? header : "column " + Columns.letters(i));
      for (Row row : rows) {
        Cell cell = row.cell(i);
        if (cell != null) {
          column.add(cell);
        }
      }
      columns.add(column);
    }
    return columns;
  }
}
