package org.licet.authoring.internal.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.text.Limits;
import org.licet.json.internal.advice.Nearest;

/**
 * A sheet with tables of rules.
 *
 * @param ruleSet the cell that names the ruleset's package
 * @param imports the cells that name words
 * @param tables the tables
 */
record RuleSheet(Cell ruleSet, List<Cell> imports, List<RuleTable> tables) {

  private static final String RULE_SET = "RuleSet";
  private static final String RULE_TABLE = "RuleTable";
  private static final String IMPORT = "Import";
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern PART = Pattern.compile("[a-z_]\\w*+");
  private static final List<String> UNKNOWN_HERE =
      List.of(
          "Sequential",
          "SequentialMinPriority",
          "SequentialMaxPriority",
          "Variables",
          "Functions",
          "Queries",
          "Declare",
          "Unit",
          "Dialect",
          "EscapeQuotes",
          "NumericDisabled",
          "IgnoreNumericFormat",
          "PRIORITY",
          "NO-LOOP",
          "AGENDA-GROUP",
          "RULEFLOW-GROUP");

  /** Reads a sheet. Empty if it contains only notes. */
  static Optional<RuleSheet> in(Grid grid) {
    List<Cell> heads = grid.all().stream().filter(RuleSheet::isTable).toList();
    int firstTable = heads.isEmpty() ? Integer.MAX_VALUE : heads.get(0).row();
    List<Cell> above = grid.all().stream().filter(cell -> cell.row() < firstTable).toList();
    Optional<Cell> ruleSet =
        above.stream().filter(cell -> cell.text().equalsIgnoreCase(RULE_SET)).findFirst();
    if (ruleSet.isEmpty()) {
      if (heads.isEmpty()) {
        return Optional.empty();
      }
      throw grid.trouble(
          heads.get(0), "the table has no cell RuleSet above it" + near(above, RULE_SET));
    }
    Cell named = packageName(grid, ruleSet.get());
    if (heads.isEmpty()) {
      throw grid.trouble(
          ruleSet.get(),
          "the sheet has a cell RuleSet, but no cell that starts with RuleTable"
              + near(grid.all(), RULE_TABLE));
    }
    above.forEach(cell -> refuseUnknown(grid, ruleSet.get(), cell));
    List<Cell> imports =
        above.stream()
            .filter(cell -> cell.text().equalsIgnoreCase(IMPORT))
            .flatMap(cell -> grid.row(cell.row()).stream().filter(next -> isRightOf(next, cell)))
            .toList();
    return Optional.of(new RuleSheet(named, imports, tables(grid, heads)));
  }

  private static List<RuleTable> tables(Grid grid, List<Cell> heads) {
    refuseBeside(grid, heads);
    List<RuleTable> tables = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Cell head = heads.get(i);
      String name = head.text().substring(RULE_TABLE.length()).strip();
      if (name.isEmpty()) {
        throw grid.trouble(
            head,
            "the RuleTable has no name. The names of its rules begin with it\nMaybe write RuleTable "
                + "CCM: which licenses allow independent assessment");
      }
      int end = i + 1 < heads.size() ? heads.get(i + 1).row() - 1 : grid.lastRow();
      tables.add(new TableReading(grid, head, end).read(name));
    }
    return tables;
  }

  private static void refuseBeside(Grid grid, List<Cell> heads) {
    for (int i = 1; i < heads.size(); i++) {
      if (heads.get(i - 1).row() == heads.get(i).row()) {
        throw grid.trouble(
            heads.get(i),
            "another RuleTable starts in the same row, at "
                + heads.get(i - 1).reference()
                + "\nMaybe move this one below the other, with an empty row between them");
      }
    }
  }

  private static Cell packageName(Grid grid, Cell ruleSet) {
    Cell named =
        grid.row(ruleSet.row()).stream()
            .filter(next -> isRightOf(next, ruleSet))
            .findFirst()
            .orElseThrow(
                () ->
                    grid.trouble(
                        ruleSet,
                        "the cell to the right of RuleSet is empty, expected the package of the"
                            + " ruleset, such as org.licet.ccm.v2019"));
    if (!isPackage(named.text())) {
      throw grid.trouble(
          named,
          "\""
              + named.text().substring(0, Math.min(named.text().length(), Limits.WORD))
              + "\" is not a ruleset package, expected one such as org.licet.ccm.v2019");
    }
    return named;
  }

  private static boolean isPackage(String text) {
    return text.length() <= Limits.PACKAGE
        && DOT.splitAsStream(text + ".e").allMatch(part -> PART.matcher(part).matches());
  }

  private static void refuseUnknown(Grid grid, Cell ruleSet, Cell cell) {
    boolean hasValue = grid.row(cell.row()).stream().anyMatch(next -> isRightOf(next, cell));
    if (cell.column() == ruleSet.column()
        && hasValue
        && UNKNOWN_HERE.stream().anyMatch(cell.text()::equalsIgnoreCase)) {
      throw grid.trouble(
          cell, "\"" + cell.text() + "\" is not a known keyword, expected RuleSet or Import");
    }
  }

  private static boolean isRightOf(Cell next, Cell cell) {
    return next.column() > cell.column();
  }

  private static boolean isTable(Cell cell) {
    String text = cell.text().toLowerCase(Locale.ROOT);
    return text.equals("ruletable") || text.startsWith("ruletable ");
  }

  private static String near(List<Cell> cells, String word) {
    return cells.stream()
        .filter(cell -> Nearest.to(start(cell.text(), word.length()), List.of(word)).isPresent())
        .findFirst()
        .map(
            cell ->
                "\nMaybe "
                    + cell.reference()
                    + " should say "
                    + word
                    + " instead of \""
                    + cell.text()
                    + "\"")
        .orElse("");
  }

  private static String start(String text, int letters) {
    String dense = text.replace(" ", "");
    return dense.substring(0, Math.min(dense.length(), letters));
  }
}
