package org.licet.workbench.population;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.licet.authoring.internal.compare.Impact;
import org.licet.evaluation.Decision;
import org.licet.text.VisibleText;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/**
 * An impact as text: the changed decisions, then the matrix and the criteria that cause the
 * changes.
 */
final class ImpactAsText implements ImpactReport {

  private final TerminalColors paint;

  ImpactAsText(TerminalColors paint) {
    this.paint = paint;
  }

  @Override
  public String of(Impact.Move move) {
    StringBuilder text = new StringBuilder();
    text.append(paint.of("bold", VisibleText.of(move.candidate())))
        .append("  ")
        .append(move.credential())
        .append(' ')
        .append(move.stage())
        .append("  ")
        .append(CommonWords.of(move.before()))
        .append(" -> ")
        .append(painted(move.after()))
        .append('\n');
    for (Impact.Moved moved : move.criteria()) {
      text.append(
          WrappedText.text(
              "  ",
              6,
              moved.criterion()
                  + " "
                  + moved.before().map(CommonWords::of).orElse("not evaluated")
                  + " -> "
                  + moved.after().map(CommonWords::of).orElse("no longer evaluated")
                  + ": "
                  + moved.reason()));
    }
    return text.append('\n').toString();
  }

  @Override
  public String whole(Impact impact) {
    StringBuilder text = new StringBuilder();
    impact.matrix().forEach((title, matrix) -> matrix(title, matrix, text));
    if (!impact.responsible().isEmpty()) {
      text.append("Criteria that cause the changes\n");
      impact.responsible().entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
          .forEach(
              entry ->
                  text.append(
                      String.format(
                          Locale.ROOT, "  %-30s %,7d%n", entry.getKey(), entry.getValue())));
      text.append('\n');
    }
    int moved = 0;
    for (Decision to : Decision.values()) {
      moved += impact.movedTo(to);
    }
    return text.append(CommonWords.many(impact.candidates(), "candidate"))
        .append(", ")
        .append(CommonWords.many(moved, "decision"))
        .append(moved == 1 ? " changes\n" : " change\n")
        .toString();
  }

  private static void matrix(
      String title, Map<Decision, Map<Decision, Integer>> matrix, StringBuilder text) {
    text.append(title).append("\n  before \\ after   ");
    for (Decision after : Decision.values()) {
      text.append(String.format(Locale.ROOT, "%14s", CommonWords.of(after)));
    }
    text.append('\n');
    for (Decision before : Decision.values()) {
      text.append(String.format(Locale.ROOT, "  %-16s", CommonWords.of(before)));
      Map<Decision, Integer> row = matrix.getOrDefault(before, Map.of());
      for (Decision after : Decision.values()) {
        text.append(String.format(Locale.ROOT, "%,14d", row.getOrDefault(after, 0)));
      }
      text.append('\n');
    }
    text.append('\n');
  }

  private String painted(Decision decision) {
    return paint.of(
        switch (decision) {
          case ELIGIBLE -> "green";
          case NOT_ELIGIBLE -> "red";
          case UNDETERMINED -> "yellow";
        },
        CommonWords.of(decision));
  }
}
