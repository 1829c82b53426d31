package org.licet.workbench.rules.cases;

import java.util.List;
import java.util.Locale;
import org.licet.authoring.internal.coverage.Coverage;
import org.licet.evaluation.Verdict;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.TerminalColors;

/** Coverage as text: totals, and the items that no case covers. */
final class CoverageAsText {

  private static final String ROW = "  %-28s %7s %9s %13s";

  private final TerminalColors paint;

  CoverageAsText(TerminalColors paint) {
    this.paint = paint;
  }

  String of(List<Coverage> all) {
    StringBuilder text = new StringBuilder();
    all.forEach(one -> one(one, text));
    return text.toString();
  }

  private void one(Coverage coverage, StringBuilder text) {
    text.append(paint.of("bold", CommonWords.title(coverage.ruleset())))
        .append(", ")
        .append(CommonWords.many(coverage.cases(), "case"))
        .append('\n');
    text.append(String.format(ROW, "criterion", "met", "not met", "undetermined")).append('\n');
    for (Coverage.OfCriterion criterion : coverage.criteria()) {
      String row =
          String.format(
              Locale.ROOT,
              ROW,
              criterion.id(),
              criterion.count(Verdict.MET),
              criterion.count(Verdict.NOT_MET),
              criterion.count(Verdict.UNDETERMINED));
      text.append(criterion.full() ? row : paint.of("yellow", row)).append('\n');
    }
    list("numbers have cases on both sides", coverage.numbers(), text);
    list("alternatives decide a case alone", coverage.alternatives(), text);
    list("table rows are used by a case", coverage.rows(), text);
    list("declared facts are stated in a case and unknown in another", coverage.facts(), text);
    text.append('\n');
  }

  private void list(String what, List<? extends Coverage.Item> items, StringBuilder text) {
    if (items.isEmpty()) {
      return;
    }
    long full = items.stream().filter(Coverage.Item::full).count();
    text.append("  ")
        .append(full)
        .append(" of ")
        .append(items.size())
        .append(' ')
        .append(what)
        .append('\n');
    items.stream()
        .filter(item -> !item.full())
        .forEach(
            item ->
                text.append("    ")
                    .append(item.place())
                    .append(": ")
                    .append(paint.of(item.some() ? "yellow" : "red", item.words()))
                    .append('\n'));
  }
}
