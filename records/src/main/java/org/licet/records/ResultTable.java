package org.licet.records;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.licet.records.internal.output.Column;
import org.licet.records.internal.output.CsvTableWriter;
import org.licet.records.internal.output.FormWording;
import org.licet.records.internal.output.TableWriter;
import org.licet.records.internal.output.XlsxTableWriter;

/**
 * Writes decisions as a table, a row for each candidate and credential, as CSV or XLSX. The columns
 * are:
 *
 * <ul>
 *   <li>{@code candidate}, {@code credential}, {@code stage}, {@code on} and {@code decision}
 *   <li>{@code missing}: the ids of the criteria that are not met, separated by spaces; without
 *       those of a pathway that another one replaces
 *   <li>{@code undetermined}: the ids of the criteria that cannot be determined yet
 *   <li>{@code questions} and {@code first_question}: the count of open questions, and the first
 *   <li>{@code error}: the fault of a candidate that could not be read or evaluated
 * </ul>
 *
 * <p>The table is written row by row. Not thread-safe.
 */
public final class ResultTable implements AutoCloseable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.exact("candidate", 16),
          Column.of("credential", 12),
          Column.of("stage", 14),
          Column.of("on", 12),
          Column.of("decision", 16),
          Column.of("missing", 30),
          Column.of("undetermined", 30),
          Column.of("questions", 11),
          Column.of("first_question", 60),
          Column.of("error", 60));

  private final TableWriter table;

  private ResultTable(TableWriter table) {
    this.table = table;
  }

  /**
   * Opens a table as CSV, in UTF-8, by RFC 4180.
   *
   * @throws IOException if writing fails
   */
  public static ResultTable csv(OutputStream to) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    return new ResultTable(CsvTableWriter.of(text, "\r\n", COLUMNS));
  }

  /**
   * Opens a table as CSV by RFC 4180, but with a line feed at the end of each row.
   *
   * @throws IOException if writing fails
   */
  public static ResultTable csv(Writer to) throws IOException {
    return new ResultTable(CsvTableWriter.of(to, "\n", COLUMNS));
  }

  /** Opens a table as a workbook in XLSX, with at most 1,048,575 results. */
  public static ResultTable xlsx(OutputStream to) {
    return xlsx(to, Locale.ROOT);
  }

  /**
   * Opens a table as a workbook in XLSX, with at most 1,048,575 rows.
   *
   * @param locale the language of the name of the sheet
   */
  public static ResultTable xlsx(OutputStream to, Locale locale) {
    return new ResultTable(
        XlsxTableWriter.of(to, FormWording.of(locale).say("sheet.decisions"), COLUMNS));
  }

  /**
   * Writes a row.
   *
   * @throws IOException if writing fails, or the workbook is full
   */
  public void add(ResultRow row) throws IOException {
    table.row(row.cells());
  }

  /**
   * Writes the end of the table and closes the output.
   *
   * @throws IOException if writing fails
   */
  @Override
  public void close() throws IOException {
    table.close();
  }
}
