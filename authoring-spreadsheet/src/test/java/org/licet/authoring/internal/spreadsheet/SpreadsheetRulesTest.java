package org.licet.authoring.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.authoring.internal.spreadsheet.Sheets.at;
import static org.licet.authoring.internal.spreadsheet.Sheets.utf8;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.licet.authoring.internal.source.Cell;

class SpreadsheetRulesTest {

  private static final String DRL =
      """
      package x.rules.v2020

      import org.licet.rule.Ruleset

      // Licenses, row 8
      rule "X: which licenses count, row 8"
      when
          $ruleset : Ruleset()
      then
          $ruleset.table("licenses").yes("RN");
          $ruleset.table("licenses").source("S1, S2");
      end

      // Licenses, row 9
      rule "X: which licenses count, row 9"
      when
          $ruleset : Ruleset()
      then
          $ruleset.table("licenses").no("LPN");
          $ruleset.table("licenses").source("S1");
      end

      """;
  private static final String CSV =
      """
      RuleSet,x.rules.v2020,,
      ,,,
      RuleTable X: which licenses count,,,
      CONDITION,ACTION,ACTION,ACTION
      $ruleset : Ruleset(),"$ruleset.table(""licenses"")...",...,...
      ,"$2(""$1"")...",...,"source(""$param"")"
      In words,License,Counts,Sources
      Registered nurse,RN,yes,"S1, S2"
      ,LPN,no,S1
      """;

  private static SpreadsheetRules xlsx(String rows, Consumer<Sheet> change) {
    return SpreadsheetRules.read("table.xlsx", Sheets.table(rows, change));
  }

  @Test
  void every_row_of_a_table_is_a_rule_named_after_the_table_and_the_row() {
    assertThat(xlsx(Sheets.TABLE, sheet -> {}).drl()).isEqualTo(DRL);
  }

  @Test
  void a_remark_may_be_anything_even_an_invalid_value() {
    assertThat(xlsx(Sheets.TABLE, sheet -> at(sheet, "A8").setCellFormula("1/0")).drl())
        .isEqualTo(DRL);
  }

  @Test
  void a_csv_gives_the_same_rules_with_commas_semicolons_or_tabs() {
    String drl = DRL.replace("// Licenses,", "// table.csv,");
    assertThat(SpreadsheetRules.read("table.csv", utf8(CSV)).drl()).isEqualTo(drl);
    assertThat(SpreadsheetRules.read("table.csv", utf8("\uFEFF" + CSV.replace("\n", "\r\n"))).drl())
        .isEqualTo(drl);
    for (String separator : List.of(";", "\t")) {
      String other = CSV.replace(",", separator).replace("S1" + separator + " S2", "S1, S2");
      assertThat(SpreadsheetRules.read("TABLE.CSV", utf8(other)).drl())
          .isEqualTo(drl.replace("table.csv", "TABLE.CSV"));
    }
  }

  @Test
  void every_place_in_the_rules_knows_the_cell_it_came_from() {
    SpreadsheetRules rules = xlsx(Sheets.TABLE, sheet -> {});
    assertThat(reference(rules, "x.rules.v2020")).isEqualTo("B1");
    assertThat(reference(rules, "import org")).isEqualTo("B1");
    assertThat(reference(rules, "which licenses count, row 8")).isEqualTo("A8");
    assertThat(reference(rules, "$ruleset : Ruleset()")).isEqualTo("A5");
    assertThat(reference(rules, "$ruleset.table")).isEqualTo("B5");
    assertThat(reference(rules, "yes")).isEqualTo("C8");
    assertThat(reference(rules, "(\"RN")).isEqualTo("B6");
    assertThat(reference(rules, "RN")).isEqualTo("B8");
    assertThat(reference(rules, "source(")).isEqualTo("D6");
    assertThat(reference(rules, "S1, S2")).isEqualTo("D8");
    assertThat(reference(rules, "end")).isEqualTo("A8");
    assertThat(reference(rules, "rule \"X: which licenses count, row 9")).isEqualTo("B9");
    assertThat(reference(rules, "LPN")).isEqualTo("B9");
    assertThat(rules.cellAt(1, 9)).contains(new Cell("Licenses", 1, 2, "x.rules.v2020"));
    assertThat(rules.cellAt(1, 1_000)).contains(new Cell("Licenses", 1, 2, "x.rules.v2020"));
    assertThat(rules.cellAt(1_000, 1)).isEmpty();
    assertThat(rules.cellAt(0, 0)).isEmpty();
  }

  private static String reference(SpreadsheetRules rules, String text) {
    int at = rules.drl().indexOf(text);
    assertThat(at).as(text).isNotNegative();
    String before = rules.drl().substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return rules.cellAt(line, at - before.lastIndexOf('\n')).orElseThrow().reference();
  }

  @Test
  void all_sheets_with_rules_are_read_and_notes_are_not() {
    byte[] content =
        Sheets.workbook(
            book -> {
              Sheets.fill(book, "Notes", "Functions | of a case manager\nRN | yes");
              Sheets.mergeTable(Sheets.fill(book, "One", Sheets.TABLE));
              Sheets.mergeTable(
                  Sheets.fill(
                      book,
                      "Two",
                      Sheets.TABLE.replace("which licenses", "which \"others\"")
                          + "\nas of today\n"));
            });
    SpreadsheetRules rules = SpreadsheetRules.read("table.xlsx", content);
    assertThat(rules.drl().lines().filter(line -> line.startsWith("rule")))
        .containsExactly(
            "rule \"X: which licenses count, row 8\"",
            "rule \"X: which licenses count, row 9\"",
            "rule \"X: which 'others' count, row 8\"",
            "rule \"X: which 'others' count, row 9\"");
    assertThat(rules.drl()).containsOnlyOnce("package").containsOnlyOnce("import");
    int last = (int) rules.drl().lines().count() - 2;
    assertThat(rules.cellAt(last, 40)).contains(new Cell("Two", 9, 4, "S1"));
  }

  @Test
  void values_come_out_as_they_are_meant() {
    String codes =
        """
        RuleSet | x.rules.v2020

        RuleTable X: codes
        CONDITION | ACTION
        $ruleset : Ruleset()
        | $ruleset.table("t").yes("$param")
        Remark | Code
        """;
    SpreadsheetRules rules =
        SpreadsheetRules.read(
            "table.xlsx",
            Sheets.workbook(
                book -> {
                  Sheet sheet = Sheets.fill(book, "Codes", codes);
                  at(sheet, "B8").setCellValue(12);
                  at(sheet, "B9").setCellValue(12.5);
                  at(sheet, "B10").setCellValue(1_234_567.0);
                  at(sheet, "B11").setCellFormula("\"R\"&\"N\"");
                  at(sheet, "B12").setCellFormula("6*7");
                  at(sheet, "B13").setCellValue("'007");
                  at(sheet, "B14").setCellValue("RN \u00A0 ");
                  at(sheet, "B15").setCellValue("\u200BLPN\n\nLVN");
                  at(sheet, "B16").setCellValue("19\" rack");
                  at(sheet, "B17").setCellValue("A\\B\").no(\"X");
                  at(sheet, "B18").setCellValue(true);
                }));
    assertThat(rules.drl().lines().map(String::strip).filter(line -> line.contains(".yes(")))
        .containsExactly(
            "$ruleset.table(\"t\").yes(\"12\");",
            "$ruleset.table(\"t\").yes(\"12.5\");",
            "$ruleset.table(\"t\").yes(\"1234567\");",
            "$ruleset.table(\"t\").yes(\"RN\");",
            "$ruleset.table(\"t\").yes(\"42\");",
            "$ruleset.table(\"t\").yes(\"007\");",
            "$ruleset.table(\"t\").yes(\"RN\");",
            "$ruleset.table(\"t\").yes(\"LPN LVN\");",
            "$ruleset.table(\"t\").yes(\"19\\\" rack\");",
            "$ruleset.table(\"t\").yes(\"A\\\\B\\\").no(\\\"X\");",
            "$ruleset.table(\"t\").yes(\"TRUE\");");
  }

  @Test
  void a_table_of_criteria_gives_concluding_rules() {
    String criteria =
        """
        RuleSet | x.rules.v2020
        Import | org.licet.rule.Application

        RuleTable X: experience
        NAME | METADATA | @ | CONDITION | CONDITION | ACTION | DESCRIPTION
        | | | $application : Application | $application : Application |
        | criterion("$param") | @source("$param") | $time : employment.inLastYears($param).fullTimeMonths() | $paid : employment.inLastYears(5).paid().any() | $application.conclude($time.atLeast($param)); |
        Rule | Criterion | Sources | Years | Paid | Months | Remark
        X: two years | X-1 | S1, S2 | 5 | x | 24 | as ever
        | X-2 | S3 | 2 | | 12 |
        """;
    SpreadsheetRules rules =
        SpreadsheetRules.read(
            "table.xlsx", Sheets.workbook(book -> Sheets.fill(book, "Experience", criteria)));
    assertThat(rules.drl())
        .isEqualTo(
            """
            package x.rules.v2020

            import org.licet.rule.Application

            // Experience, row 9
            rule "X: two years"
                @criterion("X-1")
                @source("S1, S2")
            when
                $application : Application($time : employment.inLastYears(5).fullTimeMonths(), \
            $paid : employment.inLastYears(5).paid().any())
            then
                $application.conclude($time.atLeast(24));
            end

            // Experience, row 10
            rule "X: experience, row 10"
                @criterion("X-2")
                @source("S3")
            when
                $application : Application($time : employment.inLastYears(2).fullTimeMonths())
            then
                $application.conclude($time.atLeast(12));
            end

            """);
    assertThat(reference(rules, "two years")).isEqualTo("A9");
    assertThat(reference(rules, "X-2")).isEqualTo("B10");
    assertThat(reference(rules, "24")).isEqualTo("F9");
  }

  @Test
  void a_cell_may_hold_many_values_where_the_column_says_forall() {
    String many =
        Sheets.TABLE
            .replace("| $2(\"$1\") | | source", "| yes(forall(,){\"$\"}) | $2(\"$1\") | source")
            .replace("| RN | yes |", "| RN, LCSW |  |")
            .replace("| LPN | no |", "| | LVN, no |");
    SpreadsheetRules rules =
        SpreadsheetRules.read(
            "table.xlsx",
            Sheets.workbook(
                book ->
                    Sheets.fill(book, "Licenses", many)
                        .addMergedRegion(CellRangeAddress.valueOf("B5:D5"))));
    assertThat(rules.drl())
        .contains("$ruleset.table(\"licenses\").yes(\"RN\" , \"LCSW\");")
        .contains("$ruleset.table(\"licenses\").no(\"LVN\");");
    assertThat(reference(rules, "LCSW")).isEqualTo("B8");
    assertThat(reference(rules, "LVN")).isEqualTo("C9");
  }

  @Test
  void a_cell_is_named_like_in_a_spreadsheet_program() {
    assertThat(List.of(1, 26, 27, 52, 53, 702, 703))
        .extracting(column -> new Cell("s", 12, column, "").reference())
        .containsExactly("A12", "Z12", "AA12", "AZ12", "BA12", "ZZ12", "AAA12");
  }
}
