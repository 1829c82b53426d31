package org.licet.records.internal.output;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.licet.records.internal.table.XmlText;
import org.licet.text.VisibleText;

/**
 * Writes a table as a sheet of an XLSX workbook: headers that stay in view, a filter, and cells
 * with their types. Memory holds some rows at a time. Not thread-safe.
 */
public final class XlsxTableWriter implements TableWriter {

  private static final int ROWS_IN_MEMORY = 500;

  /** The longest text of a cell. */
  private static final int MOST_CHARACTERS = 32_767;

  /** The longest list of choices that a spreadsheet takes. */
  private static final int MOST_CHARACTERS_OF_CHOICES = 255;

  private static final int LONG_COLUMN = 40;

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<Column> columns;
  private int rows;

  private XlsxTableWriter(OutputStream out, String name, List<Column> columns) {
    this.out = out;
    this.workbook = new Workbook(out, "Licet", null);
    this.sheet = workbook.newWorksheet(name);
    this.columns = columns;
  }

  /**
   * Writes the headers.
   *
   * @param name the name of the sheet
   */
  public static XlsxTableWriter of(OutputStream out, String name, List<Column> columns) {
    XlsxTableWriter table = new XlsxTableWriter(out, name, columns);
    for (int i = 0; i < columns.size(); i++) {
      table.sheet.width(i, columns.get(i).width());
      table.sheet.value(0, i, columns.get(i).header());
      table.sheet.style(0, i).bold().fillColor("DDE7F0").set();
      if (columns.get(i).hidden()) {
        table.sheet.hideColumn(i);
      }
    }
    table.sheet.freezePane(0, 1);
    table.rows = 1;
    return table;
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    if (rows == Worksheet.MAX_ROWS) {
      throw new IOException(
          "The sheet is full at %,d rows.\nMaybe write a file whose name ends in .csv."
              .formatted(rows));
    }
    for (int i = 0; i < cells.size(); i++) {
      cell(i, cells.get(i));
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(rows, column, number);
    } else if (cell instanceof LocalDate day) {
      sheet.value(rows, column, day);
      sheet.style(rows, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Blank blank) {
      // As text, so that a spreadsheet keeps 2026-11 and does not add a day.
      sheet.style(rows, column).format("@").fillColor("FFF8DC").verticalAlignment("top").set();
      String choices = String.join(",", blank.choices());
      if (!choices.isEmpty() && choices.length() <= MOST_CHARACTERS_OF_CHOICES) {
        sheet.range(rows, column, rows, column).validateWithListByFormula("\"" + choices + "\"");
      }
    } else if (!cell.toString().isEmpty()) {
      String text = cell.toString();
      sheet.inlineString(
          rows,
          column,
          cut(XmlText.escaped(columns.get(column).exact() ? text : VisibleText.of(text))));
      sheet
          .style(rows, column)
          .wrapText(columns.get(column).width() >= LONG_COLUMN)
          .verticalAlignment("top")
          .set();
    }
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS
        ? text
        : text.substring(0, MOST_CHARACTERS - 1) + "\u2026";
  }

  @Override
  public void close() throws IOException {
    sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
    workbook.close();
    out.close();
  }
}
