package org.licet.authoring.internal.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Spreadsheets for tests: one line per row, with cells separated by bars. */
public final class Sheets {

  /** The licenses that allow independent assessment, one per row. */
  public static final String TABLE =
      """
      RuleSet | x.rules.v2020

      RuleTable X: which licenses count
      CONDITION | ACTION | ACTION | ACTION
      $ruleset : Ruleset() | $ruleset.table("licenses")
      | $2("$1") | | source("$param")
      In words | License | Counts | Sources
      Registered nurse | RN | yes | S1, S2
      | LPN | no | S1
      """;

  private Sheets() {}

  /** Returns the table in a workbook with one sheet, with merged cells, and then changed. */
  public static byte[] table(String rows, Consumer<Sheet> change) {
    return workbook(
        book -> {
          Sheet sheet = fill(book, "Licenses", rows);
          mergeTable(sheet);
          change.accept(sheet);
        });
  }

  static void mergeTable(Sheet sheet) {
    sheet.addMergedRegion(CellRangeAddress.valueOf("B5:D5"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("B6:C6"));
  }

  static byte[] workbook(Consumer<Workbook> content) {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sheet fill(Workbook book, String name, String rows) {
    Sheet sheet = book.createSheet(name);
    int number = 0;
    for (String line : rows.split("\n", -1)) {
      Row row = sheet.createRow(number++);
      String[] texts = line.split("\\|", -1);
      for (int i = 0; i < texts.length; i++) {
        if (!texts[i].isBlank()) {
          row.createCell(i).setCellValue(texts[i].strip());
        }
      }
    }
    return sheet;
  }

  static org.apache.poi.ss.usermodel.Cell at(Sheet sheet, String reference) {
    var place = new org.apache.poi.ss.util.CellReference(reference);
    Row row = sheet.getRow(place.getRow());
    return (row == null ? sheet.createRow(place.getRow()) : row)
        .getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
