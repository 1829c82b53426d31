package org.licet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Spreadsheets of rules, as workbooks and with commas: whatever is wrong is said at a cell. */
class SpreadsheetFuzzTest {

  @FuzzTest(maxDuration = FuzzTime.LIMIT)
  void spreadsheets(byte[] content) {
    RuleTextFuzzTest.read("table.csv", content);
    RuleTextFuzzTest.read("table.xlsx", content);
  }
}
