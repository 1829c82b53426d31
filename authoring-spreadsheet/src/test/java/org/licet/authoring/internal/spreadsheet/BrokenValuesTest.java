package org.licet.authoring.internal.spreadsheet;

import static org.licet.authoring.internal.spreadsheet.Refusal.assertRefused;
import static org.licet.authoring.internal.spreadsheet.Refusal.format;
import static org.licet.authoring.internal.spreadsheet.Refusal.with;
import static org.licet.authoring.internal.spreadsheet.Sheets.at;

import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class BrokenValuesTest {

  @Test
  void merged_values() {
    assertRefused(
        sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("C8:C9")),
        "C8",
        "the cells C8 to C9 are merged, expected a value in each\n"
            + "Maybe unmerge them and repeat the value");
  }

  @Test
  void merged_cells_across_kinds_of_columns() {
    assertRefused(
        sheet -> {
          at(sheet, "D4").setCellValue("METADATA");
          sheet.removeMergedRegions(java.util.List.of(0, 1));
          sheet.addMergedRegion(CellRangeAddress.valueOf("B6:D6"));
        },
        "B6",
        "only ACTION columns can have merged cells below them in this row");
  }

  @Test
  void merged_cells_without_placeholders() {
    assertRefused(
        with("B6", "yes(\"$param\")"),
        "B8",
        "the 2 columns from here on share \"yes(\"$param\")\". It has places for 0 values\nMaybe "
            + "write $1, $2, and so on, one for each column");
  }

  @Test
  void several_values_where_one_is_expected() {
    assertRefused(
        with("B9", "LPN, LVN"),
        "B9",
        "expected one value, found \"LPN, LVN\"\nMaybe give each value a row");
  }

  @Test
  void a_value_that_is_missing_between_commas() {
    assertRefused(
        sheet -> {
          at(sheet, "D6").setCellValue("sources(forall(,){\"$\"})");
          at(sheet, "D8").setCellValue("S1,,S2");
        },
        "D8",
        "a value between commas is missing in \"S1,,S2\"");
  }

  @Test
  void another_number_of_values_than_expected() {
    assertRefused(
        with("D6", "sources(\"$1\", \"$2\")"),
        "D9",
        "\"S1\" contains 1 value, expected 2 separated by commas");
  }

  @Test
  void a_value_in_quotation_marks() {
    assertRefused(
        with("B8", "\u201CRN\u201D"),
        "B8",
        "the value has quotation marks. The table adds them itself\nMaybe write RN");
  }

  @Test
  void a_formula_that_went_wrong() {
    assertRefused(
        sheet -> at(sheet, "B8").setCellFormula("#REF!"),
        "B8",
        "the cell shows #REF!\nMaybe its formula refers to a deleted cell");
    assertRefused(
        sheet -> at(sheet, "B8").setCellFormula("1/0"),
        "B8",
        "the cell shows #DIV/0!\nMaybe its formula refers to a deleted cell");
  }

  @Test
  void a_formula_that_only_excel_can_work_out() {
    assertRefused(
        sheet -> at(sheet, "B8").setCellFormula("CUBESETCOUNT(A1)"),
        "B8",
        "the formula cannot be computed here\nMaybe replace it with its result, as text");
  }

  @Test
  void a_code_that_the_spreadsheet_program_took_for_a_date() {
    assertRefused(
        sheet -> {
          at(sheet, "B8").setCellValue(java.time.LocalDate.of(2026, 3, 1));
          format(sheet, "B8", "d-mmm");
        },
        "B8",
        "the cell contains a date, shown as \"1-Mar\"\nMaybe format the cell as Text and type it "
            + "again");
  }

  @Test
  void a_number_that_shows_another() {
    assertRefused(
        sheet -> {
          at(sheet, "B8").setCellValue(123);
          format(sheet, "B8", "00000");
        },
        "B8",
        "the cell shows \"00123\" but contains the number 123\nMaybe format the cell as Text and "
            + "type it again");
    assertRefused(
        sheet -> {
          at(sheet, "B8").setCellValue(0.5);
          format(sheet, "B8", "0%");
        },
        "B8",
        "the cell shows \"50%\" but contains the number 0.5\nMaybe format the cell as Text and "
            + "type it again");
  }
}
