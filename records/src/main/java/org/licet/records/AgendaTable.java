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
import org.licet.records.internal.output.HarmlessCells;
import org.licet.records.internal.output.TableWriter;
import org.licet.records.internal.output.XlsxTableWriter;

/**
 * Writes the events of agendas, and the changes since an earlier watch, as a table, a row for each,
 * as CSV or XLSX. The columns are:
 *
 * <ul>
 *   <li>{@code candidate}, {@code on} and {@code week}: the Monday of its week
 *   <li>{@code kind}: the code of the kind, and {@code event}: its words
 *   <li>{@code credential}, {@code stage} and {@code criterion}; empty for an event of a record or
 *       of the roster
 *   <li>{@code records} and {@code pointers}: the names of the records and their JSON pointers
 *   <li>{@code why}, {@code action} and {@code last_day} of the action
 * </ul>
 *
 * <p>In CSV, a text that a spreadsheet could take for a formula begins with an apostrophe. The
 * table is written row by row. Not thread-safe.
 */
public final class AgendaTable implements AutoCloseable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.exact("candidate", 16),
          Column.of("on", 12),
          Column.of("week", 12),
          Column.of("kind", 22),
          Column.of("event", 24),
          Column.of("credential", 12),
          Column.of("stage", 14),
          Column.of("criterion", 20),
          Column.of("records", 30),
          Column.of("pointers", 20),
          Column.of("why", 60),
          Column.of("action", 40),
          Column.of("last_day", 12));

  private final TableWriter table;

  private AgendaTable(TableWriter table) {
    this.table = table;
  }

  /**
   * Opens a table as CSV, in UTF-8, by RFC 4180.
   *
   * @throws IOException if writing fails
   */
  public static AgendaTable csv(OutputStream to) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    return new AgendaTable(HarmlessCells.of(CsvTableWriter.of(text, "\r\n", COLUMNS)));
  }

  /**
   * Opens a table as CSV by RFC 4180, but with a line feed at the end of each row.
   *
   * @throws IOException if writing fails
   */
  public static AgendaTable csv(Writer to) throws IOException {
    return new AgendaTable(HarmlessCells.of(CsvTableWriter.of(to, "\n", COLUMNS)));
  }

  /** Opens a table as a workbook in XLSX, with at most 1,048,575 rows. */
  public static AgendaTable xlsx(OutputStream to) {
    return xlsx(to, Locale.ROOT);
  }

  /**
   * Opens a table as a workbook in XLSX, with at most 1,048,575 rows.
   *
   * @param locale the language of the name of the sheet
   */
  public static AgendaTable xlsx(OutputStream to, Locale locale) {
    return new AgendaTable(
        XlsxTableWriter.of(to, FormWording.of(locale).say("sheet.coming"), COLUMNS));
  }

  /**
   * Writes a row.
   *
   * @throws IOException if writing fails, or the workbook is full
   */
  public void add(AgendaRow row) throws IOException {
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
