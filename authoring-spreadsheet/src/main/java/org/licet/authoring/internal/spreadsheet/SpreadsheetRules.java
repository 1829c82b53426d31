package org.licet.authoring.internal.spreadsheet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.source.SpreadsheetException;
import org.licet.authoring.internal.source.SpreadsheetText;

/**
 * Converts the decision tables of a spreadsheet to the text of rules. It reads every sheet with a
 * RuleSet and RuleTables and treats other sheets as notes. Each table row is a rule, named after
 * the table and the row. Immutable and thread-safe.
 *
 * <p>Licet adds three features to the decision tables of Drools. A snippet in merged cells takes
 * the values of several columns as {@code $1}, {@code $2} and so on. The cells of a CONDITION
 * column that only names the subject of the rules are free for remarks. The words of {@code
 * org.licet.rule} need no Import.
 */
public final class SpreadsheetRules implements SpreadsheetText {

  private static final String WORDS = "org.licet.rule.";

  private final MarkedText text;

  private SpreadsheetRules(MarkedText text) {
    this.text = text;
  }

  /**
   * Reads a spreadsheet.
   *
   * @param file the name of the file. Its extension determines the format: {@code .xlsx} or {@code
   *     .csv}
   * @param content the bytes of the file
   * @throws SpreadsheetException if it contains no valid rules. The message names the place and the
   *     reason
   */
  public static SpreadsheetRules read(String file, byte[] content) {
    boolean csv = file.toLowerCase(Locale.ROOT).endsWith(".csv");
    if (!csv && !file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new SpreadsheetException(
          file, "expected a spreadsheet saved as Excel Workbook (.xlsx) or CSV UTF-8 (.csv)");
    }
    List<Grid> grids =
        csv ? List.of(CommaSeparated.read(file, content)) : Workbooks.read(file, content);
    List<RuleSheet> sheets = grids.stream().map(RuleSheet::in).flatMap(Optional::stream).toList();
    if (sheets.isEmpty()) {
      throw new SpreadsheetException(
          file,
          "the spreadsheet has no rules: no cell is RuleSet or starts with RuleTable\nMaybe it "
              + "belongs elsewhere, not beside rules");
    }
    MarkedText text = new MarkedText();
    text.append(header(file, sheets, text));
    Set<String> names = new HashSet<>();
    for (RuleSheet sheet : sheets) {
      sheet.tables().forEach(table -> TableRules.write(table, text, names));
    }
    return new SpreadsheetRules(text);
  }

  private static String header(String file, List<RuleSheet> sheets, MarkedText text) {
    Cell ruleSet = sheets.get(0).ruleSet();
    Map<String, Cell> imports = new LinkedHashMap<>();
    for (RuleSheet sheet : sheets) {
      if (!sheet.ruleSet().text().equals(ruleSet.text())) {
        throw new SpreadsheetException(
            file,
            sheet.ruleSet(),
            "the RuleSet is "
                + sheet.ruleSet().text()
                + ", but that of the sheet \""
                + ruleSet.sheet()
                + "\" is "
                + ruleSet.text()
                + ", expected the same for all sheets");
      }
      for (Cell cell : sheet.imports()) {
        for (String name : cell.text().split(",", -1)) {
          imports.putIfAbsent(name.replaceFirst("^import ", "").replace(";", "").strip(), cell);
        }
      }
    }
    for (String fact : List.of("Application", "Ruleset")) {
      if (names(sheets, fact)) {
        imports.putIfAbsent(WORDS + fact, ruleSet);
      }
    }
    StringBuilder header =
        new StringBuilder(text.lines(ruleSet, "package " + ruleSet.text() + "\n\n"));
    imports.forEach((name, cell) -> header.append(text.lines(cell, "import " + name + "\n")));
    return header.append(text.lines(ruleSet, "\n")).toString();
  }

  private static boolean names(List<RuleSheet> sheets, String fact) {
    Pattern pattern = Pattern.compile("\\b" + fact + "\\b");
    return sheets.stream()
        .flatMap(sheet -> sheet.tables().stream())
        .flatMap(table -> table.columns().stream())
        .anyMatch(
            column ->
                pattern.matcher(column.object().text() + " " + column.snippet().text()).find());
  }

  @Override
  public String drl() {
    return text.text();
  }

  /**
   * Returns the cell behind a place in the text of the rules: the cell of the value or of the
   * column's text, otherwise the first cell of the row, otherwise the RuleSet or RuleTable. Empty
   * if the text has no such line.
   *
   * @param line the line in {@link #drl()}, from 1
   * @param column the place in the line, from 1; the end of the line if it is beyond
   */
  @Override
  public Optional<Cell> cellAt(int line, int column) {
    return text.cellAt(line, column);
  }
}
