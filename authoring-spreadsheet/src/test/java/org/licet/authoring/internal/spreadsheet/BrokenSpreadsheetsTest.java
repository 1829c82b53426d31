package org.licet.authoring.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.authoring.internal.spreadsheet.Refusal.assertRefused;
import static org.licet.authoring.internal.spreadsheet.Refusal.refused;
import static org.licet.authoring.internal.spreadsheet.Refusal.with;
import static org.licet.authoring.internal.spreadsheet.Sheets.TABLE;
import static org.licet.authoring.internal.spreadsheet.Sheets.at;
import static org.licet.authoring.internal.spreadsheet.Sheets.utf8;

import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.source.SpreadsheetException;

class BrokenSpreadsheetsTest {

  @Test
  void a_file_that_is_not_a_workbook() {
    assertRefused(
        "table.xlsx",
        utf8("RuleSet,x.rules.v2020"),
        "table.xlsx: this is not an Excel workbook, or it is damaged\nMaybe open it in Excel and "
            + "save it again as Excel Workbook (.xlsx)");
    assertRefused(
        "table.xlsx",
        new byte[0],
        "table.xlsx: this is not an Excel workbook, or it is damaged\nMaybe open it in Excel and "
            + "save it again as Excel Workbook (.xlsx)");
  }

  @Test
  void a_workbook_of_another_kind() {
    assertRefused(
        "table.xls",
        new byte[0],
        "table.xls: expected a spreadsheet saved as Excel Workbook (.xlsx) or CSV UTF-8 (.csv)");
  }

  @Test
  void a_workbook_without_rules() {
    assertRefused(
        "table.xlsx",
        Sheets.workbook(book -> Sheets.fill(book, "Notes", "RN | yes")),
        "table.xlsx: the spreadsheet has no rules: no cell is RuleSet or starts with "
            + "RuleTable\nMaybe it belongs elsewhere, not beside rules");
  }

  @Test
  void letters_that_are_not_in_utf_8() {
    assertRefused(
        "table.csv",
        "RuleSet,Prüfung".getBytes(StandardCharsets.ISO_8859_1),
        "table.csv: the file has unreadable letters\nMaybe save it in Excel as CSV UTF-8 (Comma "
            + "delimited) (.csv)");
  }

  @Test
  void a_quotation_mark_that_is_never_closed() {
    SpreadsheetException refused =
        refused("table.csv", utf8("RuleSet,x.rules.v2020\n,\n,\"RN\n,LPN"));
    assertThat(refused)
        .hasMessage("table.csv, B3: the quotation mark that starts here is never closed");
    assertThat(refused.cell()).contains(new Cell("table.csv", 3, 2, ""));
  }

  @Test
  void no_rule_set() {
    assertRefused(
        with("A1", "Rule sett"),
        "A3",
        "the table has no cell RuleSet above it\nMaybe A1 should say RuleSet instead of \"Rule "
            + "sett\"");
    assertRefused(with("A1", ""), "A3", "the table has no cell RuleSet above it");
  }

  @Test
  void a_rule_set_that_names_no_package() {
    assertRefused(
        with("B1", ""),
        "A1",
        "the cell to the right of RuleSet is empty, expected the package of the ruleset, such as"
            + " org.licet.ccm.v2019");
    assertRefused(
        with("B1", "The CCM rules"),
        "B1",
        "\"The CCM rules\" is not a ruleset package, expected one such as org.licet.ccm.v2019");
  }

  @Test
  void no_rule_table() {
    assertRefused(
        with("A3", "Rule Tabel X: which licenses count"),
        "A1",
        "the sheet has a cell RuleSet, but no cell that starts with RuleTable\nMaybe A3 should "
            + "say RuleTable instead of \"Rule Tabel X: which licenses count\"");
  }

  @Test
  void a_rule_table_without_a_name() {
    assertRefused(
        with("A3", "RuleTable"),
        "A3",
        "the RuleTable has no name. The names of its rules begin with it\nMaybe write RuleTable "
            + "CCM: which licenses allow independent assessment");
  }

  @Test
  void two_rule_tables_in_one_row() {
    assertRefused(
        with("F3", "RuleTable Y"),
        "F3",
        "another RuleTable starts in the same row, at A3\nMaybe move this one below the other, "
            + "with an empty row between them");
  }

  @Test
  void a_setting_that_these_rules_do_not_have() {
    assertRefused(
        sheet -> {
          at(sheet, "A2").setCellValue("Sequential");
          at(sheet, "B2").setCellValue(true);
        },
        "A2",
        "\"Sequential\" is not a known keyword, expected RuleSet or Import");
  }

  @Test
  void a_kind_of_column_that_is_not_known() {
    assertRefused(
        with("D4", "AKTION"),
        "D4",
        "\"AKTION\" is not a kind of column, expected one of [CONDITION, ACTION, METADATA, NAME, "
            + "DESCRIPTION]\nMaybe you mean ACTION");
    assertRefused(
        with("D4", "NO-LOOP"),
        "D4",
        "\"NO-LOOP\" is not a kind of column, expected one of [CONDITION, ACTION, METADATA, "
            + "NAME, DESCRIPTION]");
  }

  @Test
  void no_column_of_a_kind_that_is_needed() {
    assertRefused(
        with("A4", "DESCRIPTION"),
        "A4",
        "no column of the table \"RuleTable X: which licenses count\" is a CONDITION");
  }

  @Test
  void two_columns_of_names() {
    assertRefused(
        sheet -> {
          at(sheet, "E4").setCellValue("NAME");
          at(sheet, "F4").setCellValue("NAME");
        },
        "F4",
        "the table has two NAME columns, expected one");
  }

  @Test
  void a_column_that_says_nothing() {
    assertRefused(
        with("D6", ""),
        "D6",
        "the ACTION column is empty here, expected its text with $param for the value of each row");
    assertRefused(
        with("A5", ""),
        "A6",
        "the CONDITION column is empty here, expected its text with $param for the value of each "
            + "row");
  }

  @Test
  void a_column_text_one_row_too_high() {
    assertRefused(
        with("B5", "$ruleset.table(\"licenses\").yes(\"$param\")"),
        "B5",
        "the text of the column is one row too high\nMaybe insert an empty row above it");
  }

  @Test
  void a_value_in_a_column_of_no_kind() {
    assertRefused(
        with("E8", "checked by Ann"),
        "E8",
        "row 4 does not name the kind of this column\nMaybe write DESCRIPTION, for remarks");
  }

  @Test
  void a_table_without_rows() {
    assertRefused(
        sheet -> {
          sheet.removeRow(sheet.getRow(7));
          sheet.removeRow(sheet.getRow(8));
        },
        "A3",
        "the table has no rows, expected the first one in row 8, below the labels in row 7");
  }

  @Test
  void rows_below_an_empty_row() {
    assertRefused(
        with("B11", "LVN"),
        "B11",
        "row 10 is empty. The table ends above it, without this row\nMaybe delete row 10");
  }

  @Test
  void a_row_that_says_nothing() {
    assertRefused(
        with("A10", "Social workers"), "A10", "row 10 fills no ACTION column. It is not a rule");
  }

  @Test
  void a_row_that_says_half() {
    assertRefused(
        with("C9", ""), "C9", "the cell is empty, but the cell beside it needs a value here");
  }

  @Test
  void a_sheet_that_was_copied() {
    SpreadsheetException refused =
        refused("table.xlsx", Sheets.table(TABLE, sheet -> sheet.getWorkbook().cloneSheet(0)));
    assertThat(refused)
        .hasMessage(
            "table.xlsx, sheet \"Licenses (2)\", A3: another RuleTable is named \"X: which licenses "
                + "count\"\nMaybe a sheet was copied. Give each rule a unique name");
    assertThat(refused.cell())
        .contains(new Cell("Licenses (2)", 3, 1, "RuleTable X: which licenses count"));
  }

  @Test
  void two_rules_of_one_name() {
    assertRefused(
        sheet -> {
          at(sheet, "E4").setCellValue("NAME");
          at(sheet, "E8").setCellValue("X: licenses");
          at(sheet, "E9").setCellValue("X: licenses");
        },
        "E9",
        "another rule is named \"X: licenses\"\nMaybe a sheet was copied. Give each rule a "
            + "unique name");
  }

  @Test
  void sheets_of_different_rule_sets() {
    SpreadsheetException refused =
        refused(
            "table.xlsx",
            Sheets.table(
                TABLE,
                sheet -> {
                  Sheet copy = sheet.getWorkbook().cloneSheet(0);
                  at(copy, "B1").setCellValue("y.rules.v2020");
                }));
    assertThat(refused)
        .hasMessage(
            "table.xlsx, sheet \"Licenses (2)\", B1: the RuleSet is y.rules.v2020, but that of the "
                + "sheet \"Licenses\" is x.rules.v2020, expected the same for all sheets");
  }
}
