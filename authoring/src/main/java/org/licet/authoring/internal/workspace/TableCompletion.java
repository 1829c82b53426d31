package org.licet.authoring.internal.workspace;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.authoring.internal.source.RulesetSource;

/** Finds what can be typed in a cell of a decision table in CSV. Stateless. */
final class TableCompletion {

  /** The rows of a table above its first row of values, counted from the one that names it. */
  private static final int HEAD = 5;

  private static final int ACTIONS = 3;

  private TableCompletion() {}

  static List<Proposal> proposals(
      RulesView view, RulesetSource ruleset, String file, String text, int offset) {
    List<CommaSeparatedCells.Placed> cells = CommaSeparatedCells.all(file, text);
    Optional<CommaSeparatedCells.Placed> here =
        cells.stream().filter(one -> one.isAt(offset)).findFirst();
    Optional<CommaSeparatedCells.Placed> table =
        cells.stream()
            .filter(one -> one.column() == 1 && one.at().from() <= offset)
            .filter(one -> words(text, one.at()).startsWith("RuleTable"))
            .max(Comparator.comparingInt(CommaSeparatedCells.Placed::row));
    if (here.isEmpty() || table.isEmpty() || here.get().row() < table.get().row() + HEAD) {
      return List.of();
    }
    int column = here.get().column();
    String action =
        cells.stream()
            .filter(one -> one.column() == column && one.row() == table.get().row() + ACTIONS)
            .map(one -> words(text, one.at()))
            .findFirst()
            .orElse("");
    if (action.contains("source(")) {
      return sources(view, ruleset, text, here.get().at(), offset);
    }
    Set<String> used = new LinkedHashSet<>();
    cells.stream()
        .filter(one -> one.column() == column && one.row() >= table.get().row() + HEAD)
        .filter(one -> !one.equals(here.get()))
        .map(one -> words(text, one.at()))
        .filter(value -> !value.isBlank())
        .forEach(used::add);
    return used.stream().map(value -> proposal(value, here.get().at())).toList();
  }

  /** Returns the sources of the version, for the id in a list of ids at the position. */
  private static List<Proposal> sources(
      RulesView view, RulesetSource ruleset, String text, TextRange cell, int offset) {
    int from = offset;
    while (from > cell.from() && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    int to = offset;
    while (to < cell.to() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    TextRange at = new TextRange(cell.file(), from, to);
    Set<String> ids = new LinkedHashSet<>();
    view.names(ruleset).stream()
        .filter(use -> use.kind() == NameUse.Kind.SOURCE && use.declares())
        .forEach(use -> ids.add(use.name()));
    return ids.stream()
        .map(id -> new Proposal(Proposal.Kind.SOURCE, id, id, at, "", Meanings.source(ruleset, id)))
        .toList();
  }

  private static Proposal proposal(String value, TextRange at) {
    return new Proposal(Proposal.Kind.CODE, value, value, at, "", "");
  }

  private static String words(String text, TextRange at) {
    return text.substring(at.from(), at.to()).replace("\"\"", "\"");
  }
}
