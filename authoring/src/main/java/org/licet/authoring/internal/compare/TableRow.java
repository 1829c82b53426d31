package org.licet.authoring.internal.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Place;

/**
 * A row of a table.
 *
 * @param table the table
 * @param code the code
 * @param answer yes or no
 * @param source the ids of its sources
 * @param place its place
 */
record TableRow(String table, String code, String answer, String source, Place place) {

  /** Returns the rows of every table of a version, by table and code. */
  static Map<String, TableRow> of(RulesetSource ruleset) {
    Map<String, TableRow> rows = new LinkedHashMap<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        String source = "";
        for (int i = rule.statements().size() - 1; i >= 0; i--) {
          Chain statement = rule.statements().get(i);
          List<ChainStep> steps = statement.steps();
          String table =
              steps.isEmpty() || !steps.get(0).word().text().equals("table")
                  ? ""
                  : text(steps.get(0));
          // A source applies to the rows before it.
          for (int j = steps.size() - 1; j > 0 && !table.isEmpty(); j--) {
            ChainStep step = steps.get(j);
            if (step.word().text().equals("source")) {
              source = text(step);
            } else {
              rows(file, table, source, step, rows);
            }
          }
        }
      }
    }
    return rows;
  }

  private static String text(ChainStep step) {
    return step.arguments().stream()
        .filter(Argument.Text.class::isInstance)
        .map(argument -> ((Argument.Text) argument).value())
        .findFirst()
        .orElse("");
  }

  private static void rows(
      RuleFile file, String table, String source, ChainStep step, Map<String, TableRow> rows) {
    for (Argument argument : step.arguments()) {
      if (argument instanceof Argument.Text code) {
        rows.put(
            table + "\n" + code.value(),
            new TableRow(
                table, code.value(), step.word().text(), source, file.source().place(code.at())));
      }
    }
  }

  String subject() {
    return code + " in \"" + table + "\"";
  }

  String words() {
    return answer + (source.isEmpty() ? "" : " (" + source + ")");
  }
}
