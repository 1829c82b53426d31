package org.licet.authoring.internal.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.licet.authoring.internal.source.SpreadsheetException;
import org.licet.authoring.internal.text.Limits;

/** Reads the sheets of a workbook. */
final class Workbooks {

  private final String file;
  private final DataFormatter shown = new DataFormatter(Locale.ENGLISH);
  private final Formulas formulas;

  private Workbooks(String file, Workbook workbook) {
    this.file = file;
    this.formulas = new Formulas(workbook.getCreationHelper().createFormulaEvaluator());
  }

  static List<Grid> read(String file, byte[] content) {
    if (content.length > Limits.WORKBOOK) {
      throw new SpreadsheetException(
          file,
          "the workbook has more than "
              + Limits.shown(Limits.WORKBOOK)
              + " bytes\nMaybe copy the tables to a new workbook");
    }
    try {
      if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
        Unpacked.measure(file, content);
      }
      return unpacked(file, content);
    } catch (EncryptedDocumentException e) {
      throw new SpreadsheetException(
          file, "the workbook is protected by a password\nMaybe save it without one");
    } catch (SpreadsheetException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new SpreadsheetException(
          file,
          "this is not an Excel workbook, or it is damaged\nMaybe open it in Excel and save it "
              + "again as Excel Workbook (.xlsx)");
    }
  }

  private static List<Grid> unpacked(String file, byte[] content) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
      Workbooks reading = new Workbooks(file, workbook);
      if (workbook.getNumberOfSheets() > Limits.SHEETS) {
        throw new SpreadsheetException(
            file, "the workbook has more than " + Limits.SHEETS + " sheets");
      }
      List<Grid> grids = new ArrayList<>();
      workbook.sheetIterator().forEachRemaining(sheet -> grids.add(reading.grid(sheet)));
      return grids;
    }
  }

  private Grid grid(Sheet sheet) {
    Grid grid = new Grid(file, sheet.getSheetName());
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      grid.merge(
          new Grid.Merge(
              range.getFirstRow() + 1,
              range.getLastRow() + 1,
              range.getFirstColumn() + 1,
              range.getLastColumn() + 1));
    }
    for (Row row : sheet) {
      row.forEach(cell -> put(grid, cell));
    }
    return grid;
  }

  private void put(Grid grid, org.apache.poi.ss.usermodel.Cell cell) {
    int row = cell.getRowIndex() + 1;
    int column = cell.getColumnIndex() + 1;
    if (cell.getCellType() == CellType.NUMERIC) {
      putNumber(grid, row, column, cell.getNumericCellValue(), cell);
    } else if (cell.getCellType() == CellType.FORMULA) {
      putResult(grid, row, column, cell);
    } else if (cell.getCellType() == CellType.ERROR) {
      putError(grid, row, column, cell.getErrorCellValue());
    } else {
      grid.put(row, column, shown.formatCellValue(cell));
    }
  }

  private void putResult(Grid grid, int row, int column, org.apache.poi.ss.usermodel.Cell cell) {
    String formula = cell.getCellFormula();
    if (formula.length() > Limits.FORMULA) {
      grid.putFaulty(
          row,
          column,
          "=" + formula.substring(0, Limits.WORD),
          "the formula has more than "
              + Limits.shown(Limits.FORMULA)
              + " characters\nMaybe replace it with its result, as text");
      return;
    }
    if (formulas.areTooMany()) {
      throw new SpreadsheetException(
          file,
          "the workbook has more than "
              + Limits.shown(Limits.FORMULAS)
              + " formulas\nMaybe replace them with their results, as text");
    }
    CellValue result;
    try {
      result = formulas.result(cell);
    } catch (RuntimeException e) {
      grid.putFaulty(
          row,
          column,
          "=" + formula,
          "the formula cannot be computed here\nMaybe replace it with its result, as text");
      return;
    }
    switch (result.getCellType()) {
      case NUMERIC -> putNumber(grid, row, column, result.getNumberValue(), cell);
      case BOOLEAN -> grid.put(row, column, result.getBooleanValue() ? "TRUE" : "FALSE");
      case ERROR -> putError(grid, row, column, result.getErrorValue());
      default -> grid.put(row, column, result.getStringValue());
    }
  }

  private static void putError(Grid grid, int row, int column, byte code) {
    String error = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    grid.putFaulty(
        row,
        column,
        error,
        "the cell shows " + error + "\nMaybe its formula refers to a deleted cell");
  }

  private void putNumber(
      Grid grid, int row, int column, double number, org.apache.poi.ss.usermodel.Cell cell) {
    String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    String format = String.valueOf(cell.getCellStyle().getDataFormatString());
    if (format.length() > Limits.FORMAT) {
      grid.putFaulty(
          row,
          column,
          plain,
          "the format of the cell has more than "
              + Limits.FORMAT
              + " characters\nMaybe format the cell as Text and type it again");
      return;
    }
    String seen =
        shown.formatRawCellContents(number, cell.getCellStyle().getDataFormat(), format).strip();
    if (DateUtil.isCellDateFormatted(cell)) {
      grid.putFaulty(
          row,
          column,
          seen,
          "the cell contains a date, shown as \""
              + seen
              + "\"\nMaybe format the cell as Text and type it again");
    } else if (showsAnother(seen, number)) {
      grid.putFaulty(
          row,
          column,
          seen,
          "the cell shows \""
              + seen
              + "\" but contains the number "
              + plain
              + "\nMaybe format the cell as Text and type it again");
    } else {
      grid.put(row, column, plain);
    }
  }

  /** Returns true if the format of a number shows another value, such as 00123 or 50%. */
  private static boolean showsAnother(String seen, double number) {
    String digits = seen.replace(",", "");
    if (digits.length() > 1 && digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1))) {
      return true;
    }
    try {
      return new BigDecimal(digits).compareTo(BigDecimal.valueOf(number)) != 0;
    } catch (NumberFormatException e) {
      return true;
    }
  }
}
