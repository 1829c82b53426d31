package org.licet.records;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.licet.outlook.Match;
import org.licet.records.internal.output.Column;
import org.licet.records.internal.output.CsvTableWriter;
import org.licet.records.internal.output.FormWording;
import org.licet.records.internal.output.HarmlessCells;
import org.licet.records.internal.output.TableWriter;
import org.licet.records.internal.output.XlsxTableWriter;

/**
 * Writes matches of candidates and openings as a table, a row for each, as CSV or XLSX. The columns
 * are:
 *
 * <ul>
 *   <li>{@code opening}, {@code candidate}, {@code rank} and {@code group}
 *   <li>{@code from} and {@code start}: the day from which the candidate fits, and the start, if
 *       known
 *   <li>{@code missing} and {@code preferred_met}: the ids of criteria, separated by spaces
 *   <li>{@code questions} and {@code first_question}: the count of open questions, and the first
 * </ul>
 *
 * <p>In CSV, a text that a spreadsheet could take for a formula begins with an apostrophe. The
 * table is written row by row. Not thread-safe.
 */
public final class MatchTable implements AutoCloseable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("opening", 20),
          Column.exact("candidate", 16),
          Column.of("rank", 6),
          Column.of("group", 20),
          Column.of("from", 12),
          Column.of("start", 12),
          Column.of("missing", 30),
          Column.of("preferred_met", 30),
          Column.of("questions", 11),
          Column.of("first_question", 60));

  private final TableWriter table;
  private final Locale locale;

  private MatchTable(TableWriter table, Locale locale) {
    this.table = table;
    this.locale = locale;
  }

  /**
   * Opens a table as CSV, in UTF-8, by RFC 4180.
   *
   * @param locale the language of questions
   * @throws IOException if writing fails
   */
  public static MatchTable csv(OutputStream to, Locale locale) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    return new MatchTable(HarmlessCells.of(CsvTableWriter.of(text, "\r\n", COLUMNS)), locale);
  }

  /**
   * Opens a table as CSV by RFC 4180, but with a line feed at the end of each row.
   *
   * @param locale the language of questions
   * @throws IOException if writing fails
   */
  public static MatchTable csv(Writer to, Locale locale) throws IOException {
    return new MatchTable(HarmlessCells.of(CsvTableWriter.of(to, "\n", COLUMNS)), locale);
  }

  /**
   * Opens a table as a workbook in XLSX, with at most 1,048,575 matches.
   *
   * @param locale the language of questions
   */
  public static MatchTable xlsx(OutputStream to, Locale locale) {
    return new MatchTable(
        XlsxTableWriter.of(to, FormWording.of(locale).say("sheet.matches"), COLUMNS), locale);
  }

  /**
   * Writes a row.
   *
   * @param rank the place of the match in its list, from 1
   * @throws IOException if writing fails, or the workbook is full
   */
  public void add(Match match, int rank) throws IOException {
    table.row(
        List.of(
            match.opening(),
            match.today().candidate(),
            rank,
            match.group().name(),
            match.from().<Object>map(LocalDate.class::cast).orElse(""),
            match.start().<Object>map(LocalDate.class::cast).orElse(""),
            String.join(" ", match.missing()),
            String.join(" ", match.preferredMet()),
            match.questions(),
            match.question().map(open -> open.question().ask().in(locale)).orElse("")));
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
