package org.licet.authoring.internal.spreadsheet;

import java.util.Locale;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.licet.authoring.internal.text.Limits;

/**
 * Computes formulas of bounded cost: text, numbers, and cells of the same sheet, joined by
 * operators. For formulas with functions or references to other formulas, it uses the result that
 * the spreadsheet program saved.
 */
final class Formulas {

  private static final String OPERATORS = "+-*/&=<>()%^, ";

  private final FormulaEvaluator evaluator;
  private int read;

  Formulas(FormulaEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Counts a formula. Returns true if the workbook has too many. */
  boolean areTooMany() {
    return ++read > Limits.FORMULAS;
  }

  /** Returns the result of a formula, or no result if it is not available. */
  CellValue result(Cell cell) {
    String formula = cell.getCellFormula();
    if (isPlain(formula, cell.getSheet())) {
      return evaluator.evaluate(cell);
    }
    refuseUnknown(formula);
    return saved(cell);
  }

  /**
   * Rejects a function that only Excel can compute, because its saved result may be out of date.
   */
  private static void refuseUnknown(String formula) {
    for (int open = formula.indexOf('('); open >= 0; open = formula.indexOf('(', open + 1)) {
      int start = open;
      while (start > 0
          && (Character.isLetterOrDigit(formula.charAt(start - 1))
              || formula.charAt(start - 1) == '.')) {
        start--;
      }
      String name = formula.substring(start, open).toUpperCase(Locale.ROOT);
      if (!name.isEmpty() && !WorkbookEvaluator.getSupportedFunctionNames().contains(name)) {
        throw new IllegalStateException("the function " + name + " is unknown");
      }
    }
  }

  private static CellValue saved(Cell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case STRING -> new CellValue(cell.getStringCellValue());
      case BOOLEAN -> CellValue.valueOf(cell.getBooleanCellValue());
      case ERROR -> CellValue.getError(cell.getErrorCellValue());
      case NUMERIC -> {
        double number = cell.getNumericCellValue();
        if (number == 0) {
          throw new IllegalStateException("no result is saved, or it is zero");
        }
        yield new CellValue(number);
      }
      default -> throw new IllegalStateException("no result is saved");
    };
  }

  /** Returns true if a formula neither calls a function nor reads another formula. */
  private static boolean isPlain(String formula, Sheet sheet) {
    int i = 0;
    while (i < formula.length()) {
      char c = formula.charAt(i);
      if (c == '"') {
        int close = formula.indexOf('"', i + 1);
        if (close < 0) {
          return false;
        }
        i = close + 1;
      } else if (c == '#') {
        i = after(formula, i + 1, "!?/");
      } else if (OPERATORS.indexOf(c) >= 0) {
        i++;
      } else if (Character.isLetterOrDigit(c) || c == '$' || c == '.') {
        int end = after(formula, i, "$.");
        String word = formula.substring(i, end);
        boolean called = end < formula.length() && "(!:[".indexOf(formula.charAt(end)) >= 0;
        if (called || (!isNumber(word) && !isPlainCell(word, sheet))) {
          return false;
        }
        i = end;
      } else {
        return false;
      }
    }
    return true;
  }

  private static int after(String formula, int from, String signs) {
    int end = from;
    while (end < formula.length()
        && (Character.isLetterOrDigit(formula.charAt(end))
            || signs.indexOf(formula.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  private static boolean isPlainCell(String word, Sheet sheet) {
    String plain = word.replace("$", "");
    if (CellReference.classifyCellReference(plain, sheet.getWorkbook().getSpreadsheetVersion())
        != CellReference.NameType.CELL) {
      return false;
    }
    CellReference place = new CellReference(plain);
    Row row = sheet.getRow(place.getRow());
    Cell cell = row == null ? null : row.getCell(place.getCol());
    return cell == null
        || (cell.getCellType() != CellType.FORMULA
            && (cell.getCellType() != CellType.STRING
                || cell.getStringCellValue().length() <= Limits.CELL));
  }
}
