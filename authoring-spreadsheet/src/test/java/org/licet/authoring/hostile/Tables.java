package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.licet.authoring.internal.spreadsheet.Sheets;

/** Spreadsheets that exceed limits, or that try to take forever. */
final class Tables {

  private static final String CSV = "t.csv";
  private static final String XLSX = "t.xlsx";
  private static final String NO_WORKBOOK = "this is not an Excel workbook, or it is damaged";

  private static final String HEAD =
      """
      RuleSet,x.rules.v2020

      RuleTable X: which licenses count
      CONDITION,ACTION
      $ruleset : Ruleset(),"$ruleset.table(""licenses"")"
      ,"yes(""$param"")"
      In words,License
      """;

  private Tables() {}

  static List<HostileFolder> all() {
    List<HostileFolder> all = new ArrayList<>(commas());
    all.addAll(workbooks());
    all.addAll(cells());
    return all;
  }

  private static List<HostileFolder> commas() {
    return List.of(
        refused(
            "a million letters and more between commas",
            ground -> ground.text(CSV, HEAD + "x,R\n".repeat(260_000)),
            "more than 1,000,000 characters"),
        refused(
            "a cell of 5,001 letters between commas",
            ground -> ground.text(CSV, HEAD + "x," + "R".repeat(5_001) + "\n"),
            "the cell has more than 5,000 characters"),
        refused(
            "501 columns between commas",
            ground -> ground.text(CSV, HEAD + "x,R" + ",y".repeat(499) + "\n"),
            "a rule sheet can have at most 500 columns"),
        refused(
            "more than 100,000 cells between commas",
            ground -> ground.text(CSV, HEAD + ("x" + ",y".repeat(399) + "\n").repeat(251)),
            "a rule sheet can have at most 100,000 cells"),
        refused(
            "1,001 merged cells between commas",
            ground -> ground.text(CSV, HEAD + "a...,...\n".repeat(1_001)),
            "a rule sheet can have at most 1,000 groups of merged cells"),
        refused(
            "400,000 quotes in one value",
            ground -> ground.text(CSV, HEAD + "x,a" + "\"\n\"".repeat(133_000)),
            "t.csv"),
        refused(
            "9,000 spaces where the separator is looked for",
            ground -> ground.text(CSV, ("ruleset" + " ".repeat(9_000) + "\n").repeat(90)),
            "t.csv"),
        refused(
            "a place for the value of a column that no number can hold",
            ground -> ground.text(CSV, HEAD.replace("$param", "$99999999999") + "x,RN\n"),
            "t.csv"),
        refused(
            "a thousand beginnings of a place for many values",
            ground -> ground.text(CSV, HEAD.replace("$param", "forall(".repeat(600)) + "x,RN\n"),
            "t.csv"),
        refused(
            "a package of 2,000 parts between commas",
            ground ->
                ground.text(CSV, HEAD.replace("x.rules.v2020", "x" + ".a".repeat(2_000)) + "x,R\n"),
            "is not a ruleset package"),
        refused(
            "3,100 rows, each a rule",
            ground -> ground.text(CSV, HEAD + Sizes.lines(3_100, "x,R%d\n")),
            "rules, the maximum is 3,000"));
  }

  private static List<HostileFolder> workbooks() {
    return List.of(
        refused(
            "a workbook of more than 5,000,000 bytes",
            ground -> ground.write(XLSX, new byte[5_000_001]),
            "the workbook has more than 5,000,000 bytes"),
        refused(
            "a workbook that unpacks to a thousand times its size",
            ground -> ground.write(XLSX, packed(1, 30_000_000)),
            "the workbook unpacks to more than 20,000,000 bytes"),
        refused(
            "a workbook of 1,001 parts",
            ground -> ground.write(XLSX, packed(1_001, 1)),
            "the workbook has more than 1,000 parts"),
        refused("a workbook of no bytes", ground -> ground.write(XLSX, new byte[0]), NO_WORKBOOK),
        refused(
            "a workbook that is text", ground -> ground.text(XLSX, HEAD + "x,RN\n"), NO_WORKBOOK),
        refused(
            "a packed file that is no workbook",
            ground -> ground.write(XLSX, packed(3, 10)),
            NO_WORKBOOK),
        refused(
            "half a workbook",
            ground -> {
              byte[] whole = table(sheet -> {});
              ground.write(XLSX, java.util.Arrays.copyOf(whole, whole.length / 2));
            },
            "t.xlsx"),
        refused(
            "a workbook of 51 sheets",
            ground ->
                ground.write(
                    XLSX,
                    table(
                        sheet -> {
                          for (int i = 0; i < 50; i++) {
                            sheet.getWorkbook().createSheet("s" + i);
                          }
                        })),
            "the workbook has more than 50 sheets"));
  }

  private static List<HostileFolder> cells() {
    return List.of(
        cell("a cell of 5,001 letters", sheet -> put(sheet, "x".repeat(5_001)), "5,000 characters"),
        cell(
            "a cell in column 501",
            sheet -> sheet.getRow(7).createCell(500).setCellValue("x"),
            "a rule sheet can have at most 500 columns"),
        cell(
            "1,001 groups of merged cells",
            sheet -> {
              for (int i = 0; i < 1_001; i++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(100 + i, 100 + i, 0, 1));
              }
            },
            "a rule sheet can have at most 1,000 groups of merged cells"),
        cell(
            "a formula of more than 1,000 letters",
            sheet -> formula(sheet, "1" + "+1".repeat(600)),
            "the formula has more than 1,000 characters"),
        cell(
            "2,001 formulas",
            sheet -> {
              for (int i = 0; i < 2_001; i++) {
                sheet.createRow(100 + i).createCell(0).setCellFormula("1");
              }
            },
            "the workbook has more than 2,000 formulas"),
        cell(
            "a formula that repeats what it repeats",
            sheet -> formula(sheet, "SUBSTITUTE(REPT(\"x\",32767),\"x\",REPT(\"y\",32767))"),
            "the formula cannot be computed here"),
        cell(
            "thirty formulas, each of which doubles the one above",
            sheet -> {
              put(sheet, "x");
              for (int i = 0; i < 30; i++) {
                sheet
                    .createRow(100 + i)
                    .createCell(10)
                    .setCellFormula(i == 0 ? "\"xx\"" : "K%1$d&K%1$d".formatted(100 + i));
              }
              formula(sheet, "K130&K130");
            },
            "the formula cannot be computed here"),
        cell(
            "a formula that goes by 1,900 others",
            sheet -> {
              for (int i = 0; i < 1_900; i++) {
                sheet.createRow(100 + i).createCell(10).setCellFormula("K" + (102 + i) + "+1");
              }
              formula(sheet, "K101+1");
            },
            "the formula cannot be computed here"),
        cell(
            "a formula that goes by itself",
            sheet -> formula(sheet, "B8+1"),
            "the formula cannot be computed here"),
        cell(
            "a number in a format of 2,000 letters",
            sheet -> {
              CellStyle style = sheet.getWorkbook().createCellStyle();
              style.setDataFormat(
                  sheet
                      .getWorkbook()
                      .createDataFormat()
                      .getFormat("0\"" + "x".repeat(2_000) + "\""));
              sheet.getRow(7).getCell(1).setCellValue(5);
              sheet.getRow(7).getCell(1).setCellStyle(style);
            },
            "the format of the cell has more than 255 characters"));
  }

  private static HostileFolder cell(String name, Consumer<Sheet> change, String said) {
    return refused(
        name + ", in a workbook", ground -> ground.write(XLSX, table(change)), "t.xlsx", said);
  }

  private static byte[] table(Consumer<Sheet> change) {
    return Sheets.table(Sheets.TABLE, change);
  }

  private static void put(Sheet sheet, String text) {
    sheet.getRow(7).getCell(1).setCellValue(text);
  }

  private static void formula(Sheet sheet, String formula) {
    sheet.getRow(7).createCell(1).setCellFormula(formula);
  }

  private static byte[] packed(int parts, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("xl/sheet" + i + ".xml"));
        zip.write(new byte[size]);
      }
    }
    return out.toByteArray();
  }
}
