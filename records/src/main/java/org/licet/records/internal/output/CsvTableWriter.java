package org.licet.records.internal.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes a table as CSV by RFC 4180, in the order of the rows. Not thread-safe. */
public final class CsvTableWriter implements TableWriter {

  private final Writer to;
  private final String lineEnd;

  private CsvTableWriter(Writer to, String lineEnd) {
    this.to = to;
    this.lineEnd = lineEnd;
  }

  /**
   * Writes the headers.
   *
   * @param lineEnd the end of a row
   * @throws IOException if writing fails
   */
  public static CsvTableWriter of(Writer to, String lineEnd, List<Column> columns)
      throws IOException {
    CsvTableWriter table = new CsvTableWriter(to, lineEnd);
    table.row(columns.stream().<Object>map(Column::header).toList());
    return table;
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    String before = "";
    for (Object cell : cells) {
      to.append(before);
      cell(cell instanceof Blank ? "" : cell.toString());
      before = ",";
    }
    to.append(lineEnd);
  }

  private void cell(String text) throws IOException {
    if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
      to.append(text);
    } else {
      to.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  @Override
  public void close() throws IOException {
    to.close();
  }
}
