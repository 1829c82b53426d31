package org.licet.authoring.internal.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.decisiontable.parser.RuleSheetListener;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Rule;
import org.drools.template.parser.DataListener;
import org.drools.template.parser.DecisionTableParseException;
import org.licet.authoring.internal.source.Cell;
import org.licet.authoring.internal.spreadsheet.Column.Kind;

/**
 * Converts a table to rules. It passes the cells to Drools' decision tables one by one, so Drools
 * never guesses their values.
 */
final class TableRules {

  private static final String ALWAYS = "x";
  private static final Pattern UNINDENTED = Pattern.compile("|//.*|rule \".*|when|then|end");

  private final RuleTable table;
  private final Grid grid;
  private final MarkedText marks;
  private final RuleSheetListener drools = new DefaultRuleSheetListener(false, true);

  private TableRules(RuleTable table, MarkedText marks) {
    this.table = table;
    this.grid = table.grid();
    this.marks = marks;
  }

  /** Adds the rules of a table, and their names to the set of names. */
  static void write(RuleTable table, MarkedText marks, Set<String> names) {
    new TableRules(table, marks).write(names);
  }

  private void write(Set<String> names) {
    try {
      headers();
      table.rows().forEach(this::row);
      drools.finishSheet();
      List<Rule> rules = new ArrayList<>(drools.getRuleSet().getRules());
      for (int i = 0; i < rules.size(); i++) {
        append(rules.get(i), table.rows().get(i), names);
      }
    } catch (DecisionTableParseException | IllegalArgumentException e) {
      throw grid.trouble(
          table.head(), "the table cannot be read\nMaybe compare its first rows with an example");
    }
  }

  private void headers() {
    // This package escapes quotation marks, because it knows the position of each value.
    cell(0, 1, "EscapeQuotes");
    cell(0, 2, "false");
    int head = table.head().row();
    cell(head, table.head().column(), "RuleTable " + table.name().replace('"', '\''));
    for (Column column : columns(Kind.CONDITION, Kind.ACTION, Kind.METADATA)) {
      cell(head + 1, column.first(), column.kind().name());
    }
    for (Column column : columns(Kind.CONDITION, Kind.ACTION)) {
      if (!column.object().isEmpty()) {
        drools.newCell(
            head + 2,
            column.first(),
            marks.snippet(column.object(), column.object().text()),
            columnOfObject(column));
      }
    }
    for (Column column : columns(Kind.CONDITION, Kind.ACTION, Kind.METADATA)) {
      if (!column.snippet().isEmpty()) {
        cell(head + 3, column.first(), marks.snippet(column.snippet(), snippet(column)));
      }
    }
    drools.newRow(head + 4, 0);
  }

  private List<Column> columns(Kind... kinds) {
    return table.columns().stream()
        .filter(column -> List.of(kinds).contains(column.kind()))
        .toList();
  }

  private void cell(int row, int column, String text) {
    drools.newCell(row, column, text, DataListener.NON_MERGED);
  }

  /**
   * Returns the first column with the same object. Conditions on one object form one pattern,
   * whether its cells are merged or repeated.
   */
  private int columnOfObject(Column column) {
    return columns(column.kind()).stream()
        .filter(other -> other.object().text().equals(column.object().text()))
        .mapToInt(Column::first)
        .findFirst()
        .orElse(column.first());
  }

  private static String snippet(Column column) {
    String text = column.snippet().text();
    return switch (column.kind()) {
      case ACTION -> {
        String statement = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        yield column.object().isEmpty() ? statement + ";" : statement;
      }
      // Without a placeholder, Drools would compare the value. The mark prevents this.
      case CONDITION ->
          column.object().isEmpty() || column.says().takesValues() ? text : text + "?";
      case METADATA -> text.startsWith("@") ? text.substring(1) : text;
      default -> text;
    };
  }

  private void row(int row) {
    drools.newRow(row, 0);
    boolean condition = false;
    boolean action = false;
    for (Column column : columns(Kind.CONDITION, Kind.ACTION, Kind.METADATA)) {
      boolean filled = isPatternOnly(column) ? pattern(column, row) : value(column, row);
      condition |= filled && column.kind() == Kind.CONDITION;
      action |= filled && column.kind() == Kind.ACTION;
    }
    if (!condition || !action) {
      throw grid.trouble(
          table.firstOf(row),
          "row "
              + row
              + " fills no "
              + (action ? Kind.CONDITION : Kind.ACTION)
              + " column. It is not a rule");
    }
  }

  /**
   * Returns true if a column only names the subject of the rule. Its cells are free for remarks.
   */
  private boolean isPatternOnly(Column column) {
    return column.kind() == Kind.CONDITION
        && (column.snippet().isEmpty()
            ? columns(Kind.CONDITION).stream()
                .filter(other -> other.object().text().equals(column.object().text()))
                .allMatch(other -> other.snippet().isEmpty())
            : column.object().isEmpty() && !column.says().takesValues());
  }

  private boolean pattern(Column column, int row) {
    cell(row, column.first(), ALWAYS);
    return true;
  }

  private boolean value(Column column, int row) {
    List<Cell> values = table.values(column, row);
    if (column.snippet().isEmpty() || values.stream().allMatch(Cell::isEmpty)) {
      return false;
    }
    values.stream()
        .filter(Cell::isEmpty)
        .findFirst()
        .ifPresent(
            empty -> {
              throw grid.trouble(
                  empty, "the cell is empty, but the cell beside it needs a value here");
            });
    cell(row, column.first(), column.says().filling(grid, values, marks));
    return true;
  }

  private void append(Rule rule, int row, Set<String> names) {
    Cell first = table.firstOf(row);
    Cell named =
        columns(Kind.NAME).stream()
            .map(column -> grid.at(row, column.first()))
            .filter(cell -> !cell.isEmpty())
            .findFirst()
            .orElse(new Cell("", 0, 0, ""));
    String name =
        (named.isEmpty() ? table.name() + ", row " + row : named.text())
            .replace('"', '\'')
            .replace('\\', '/');
    if (!names.add(name)) {
      Cell cell = named.isEmpty() ? table.head() : named;
      throw grid.trouble(
          cell,
          (named.isEmpty()
                  ? "another RuleTable is named \"" + table.name()
                  : "another rule is named \"" + name)
              + "\"\nMaybe a sheet was copied. Give each rule a unique name");
    }
    rule.setName(named.isEmpty() ? name : marks.value(named, name));
    rule.setComment(" " + grid.sheet().replaceAll("\\p{Cntrl}", " ") + ", row " + row);
    DRLOutput text = new DRLOutput();
    rule.renderDRL(text);
    marks.append(marks.lines(first, indented(text.getDRL())));
  }

  /** Formats the text like rule files. */
  private static String indented(String drl) {
    return drl.lines()
            .map(String::strip)
            .map(line -> UNINDENTED.matcher(line).matches() ? line : "    " + line)
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
