package org.licet.authoring.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.licet.authoring.internal.spreadsheet.Sheets.TABLE;
import static org.licet.authoring.internal.spreadsheet.Sheets.at;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.source.SpreadsheetException;

/** Assertions about rejected spreadsheets. */
final class Refusal {

  private Refusal() {}

  static SpreadsheetException refused(String file, byte[] content) {
    SpreadsheetException refused =
        catchThrowableOfType(
            SpreadsheetException.class, () -> SpreadsheetRules.read(file, content));
    assertThat(refused).as("refused").isNotNull();
    return refused;
  }

  static void assertRefused(String file, byte[] content, String message) {
    SpreadsheetException refused = refused(file, content);
    assertThat(refused).hasMessage(message);
    assertThat(refused.cell()).isEmpty();
  }

  /** Changes the good table, and asserts that the message names a cell and the problem. */
  static void assertRefused(Consumer<Sheet> change, String cell, String problem) {
    SpreadsheetException refused = refused("table.xlsx", Sheets.table(TABLE, change));
    assertThat(refused).hasMessage("table.xlsx, sheet \"Licenses\", " + cell + ": " + problem);
    assertThat(refused.cell().map(Cell::reference)).contains(cell);
    assertThat(refused.cell().map(Cell::sheet)).contains("Licenses");
  }

  static Consumer<Sheet> with(String cell, String text) {
    return sheet -> at(sheet, cell).setCellValue(text);
  }

  static void format(Sheet sheet, String cell, String format) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    at(sheet, cell).setCellStyle(style);
  }
}
