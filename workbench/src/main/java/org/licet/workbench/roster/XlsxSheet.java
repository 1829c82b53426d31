package org.licet.workbench.roster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A roster in a workbook, beside a sheet of another purpose. Not thread-safe. */
final class XlsxSheet implements RosterSheet {

  /** The most rows of people below the headers. */
  static final int MOST_ROWS = Worksheet.MAX_ROWS - 3;

  static final String NAME = "Roster";

  private static final int ROWS_IN_MEMORY = 500;

  /** Longer texts differ in most rows, and need no place in the workbook's list of texts. */
  private static final int LONGEST_SHARED = 6;

  private final Path file;
  private final Path dated;
  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  XlsxSheet(Path file) throws IOException {
    this.file = file;
    this.dated = Files.createTempFile("roster", ".xlsx");
    this.out = new BufferedOutputStream(Files.newOutputStream(dated));
    this.workbook = new Workbook(out, "Licet", null);
    Worksheet cover = workbook.newWorksheet("Read me");
    cover.value(0, 0, "These people do not exist.");
    cover.finish(); // two sheets cannot be written at the same time
    this.sheet = workbook.newWorksheet(NAME);
  }

  @Override
  public void begin(String title, List<RosterColumn> columns) throws IOException {
    sheet.value(0, 0, title);
    sheet.range(0, 0, 0, columns.size() - 1).merge();
    int first = 0;
    for (int i = 0; i < columns.size(); i++) {
      RosterColumn column = columns.get(i);
      sheet.width(i, column.width());
      if (column.group().isEmpty()) {
        header(1, i, column.header());
        sheet.range(1, i, 2, i).merge();
      } else {
        header(2, i, column.header());
        boolean begins = i == 0 || !columns.get(i - 1).group().equals(column.group());
        first = begins ? i : first;
        boolean ends =
            i == columns.size() - 1 || !columns.get(i + 1).group().equals(column.group());
        if (ends) {
          header(1, first, column.group());
          sheet.range(1, first, 1, i).merge();
        }
      }
    }
    sheet.freezePane(1, 3);
    rows = 3;
  }

  private void header(int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
      sheet.style(row, column).bold().fillColor("DDE7F0").set();
    }
  }

  @Override
  public void row(List<Object> cells) throws IOException {
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
    } else if (cell instanceof Boolean yes) {
      sheet.value(rows, column, yes);
    } else if (cell instanceof LocalDate day) {
      sheet.value(rows, column, day);
      sheet.style(rows, column).format("m/d/yyyy").set();
    } else if (cell instanceof RosterColumn.DayNumber number) {
      sheet.value(rows, column, ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), number.day()));
    } else if (cell.toString().length() > LONGEST_SHARED) {
      sheet.inlineString(rows, column, cell.toString());
    } else if (!cell.toString().isEmpty()) {
      sheet.value(rows, column, cell.toString());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      workbook.close();
      out.close();
      UndatedWorkbook.copy(dated, Files.newOutputStream(file));
    } finally {
      Files.delete(dated);
    }
  }
}
