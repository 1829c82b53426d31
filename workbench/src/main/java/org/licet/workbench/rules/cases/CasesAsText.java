package org.licet.workbench.rules.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.authoring.internal.cases.CaseRun;
import org.licet.authoring.internal.cases.FailedCase;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;
import org.licet.testkit.Case;
import org.licet.testkit.CaseResult;
import org.licet.text.VisibleText;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/** Case results as text: the failed cases, with expected and actual results side by side. */
final class CasesAsText {

  private static final String ROW = "  %-24s %-14s %-14s ";

  private final TerminalColors paint;

  CasesAsText(TerminalColors paint) {
    this.paint = paint;
  }

  String of(CaseRun run) {
    StringBuilder text = new StringBuilder();
    run.failures().forEach(failure -> failure(failure, text));
    run.failed().forEach(failed -> failed(failed, text));
    int cases = run.results().size() + run.failed().size();
    String summary =
        run.holds()
            ? paint.of("bold,green", passed(cases))
            : paint.of(
                "bold,red",
                cases == 1
                    ? "1 case fails"
                    : run.failures().size() + run.failed().size() + " of " + cases + " cases fail");
    return text.append(
            cases == 0
                ? "No cases found.\nMaybe write some in the folder cases, beside ruleset.properties."
                : summary)
        .append('\n')
        .toString();
  }

  private static String passed(int cases) {
    return CommonWords.many(cases, "case") + (cases == 1 ? " passes" : " pass");
  }

  private void failed(FailedCase failed, StringBuilder text) {
    Case expected = failed.expected();
    text.append(
            paint.of(
                "bold",
                VisibleText.of(expected.file() + ":" + failed.line() + ": " + expected.name())))
        .append('\n');
    failed
        .message()
        .lines()
        .forEach(line -> text.append(WrappedText.text("  ", 2, VisibleText.of(line))));
    text.append('\n');
  }

  private void failure(CaseResult result, StringBuilder text) {
    Case expected = result.expected();
    Evaluation actual = result.evaluation();
    text.append(paint.of("bold", VisibleText.of(expected.file() + ": " + expected.name())))
        .append("\n  on ")
        .append(expected.on())
        .append(", ")
        .append(actual.credential())
        .append(' ')
        .append(actual.stage())
        .append('\n');
    text.append(String.format(ROW, "", "expected", "actual").stripTrailing()).append('\n');
    expected
        .decision()
        .ifPresent(
            decision -> row("decision", decision.name(), actual.decision().name(), "", text));
    List<String> reasons = new ArrayList<>(expected.verdicts().keySet());
    expected.verdicts().forEach((criterion, verdict) -> verdict(criterion, verdict, actual, text));
    if (expected.decision().filter(decision -> decision != actual.decision()).isPresent()) {
      actual.findings().stream()
          .filter(finding -> !reasons.contains(finding.criterion()) && !finding.informational())
          .forEach(
              finding -> {
                row(
                    finding.criterion(),
                    "",
                    finding.verdict().name(),
                    finding.reason().toString(),
                    text);
                questions(finding, text);
              });
    }
    result.differences().stream()
        .filter(difference -> difference.startsWith("judged by"))
        .forEach(difference -> text.append("  ").append(difference).append('\n'));
    actual.reason().ifPresent(reason -> text.append(WrappedText.text("  ", 2, reason.toString())));
    if (!expected.why().isEmpty()) {
      text.append(WrappedText.text("  expected because: ", 4, expected.why()));
    }
    text.append('\n');
  }

  private void verdict(String criterion, Verdict expected, Evaluation actual, StringBuilder text) {
    Optional<Finding> finding = actual.finding(criterion);
    row(
        criterion,
        expected.name(),
        finding.map(one -> one.verdict().name()).orElse("not evaluated"),
        finding
            .filter(one -> one.verdict() != expected)
            .map(one -> one.reason().toString())
            .orElse(""),
        text);
    finding.filter(one -> one.verdict() != expected).ifPresent(one -> questions(one, text));
  }

  /** Appends what the verdict of a finding depends on. */
  private static void questions(Finding finding, StringBuilder text) {
    finding
        .questions()
        .forEach(
            question -> text.append(WrappedText.text("      - ", 8, question.ask().toString())));
  }

  private void row(String what, String expected, String actual, String reason, StringBuilder text) {
    boolean differs = !expected.isEmpty() && !expected.equals(actual);
    String row = String.format(ROW, what, expected, actual);
    String shown = differs ? paint.of("red", row.stripTrailing()) : row.stripTrailing();
    text.append(shown).append(differs ? "  <- differs" : "").append('\n');
    if (!reason.isEmpty()) {
      text.append(WrappedText.text("      ", 6, reason));
    }
  }
}
