package org.licet.workbench.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;
import org.licet.workbench.report.RecordEvidence;
import org.licet.workbench.report.RecordNames;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/**
 * Evaluations as text of at most 100 columns. Sources are numbered in order of appearance and
 * listed once, at the end. Not thread-safe.
 */
final class TextReport {

  private final TerminalColors paint;
  private final Wording wording;
  private final Map<Source, Integer> numbers = new LinkedHashMap<>();
  private final Set<RulesetReference> rulesets = new LinkedHashSet<>();

  TextReport(boolean color, Wording wording) {
    this.paint = new TerminalColors(color);
    this.wording = wording;
  }

  String of(Candidate candidate, Evaluation evaluation) {
    return new Page(evaluation, RecordNames.of(candidate, wording)).print();
  }

  /** Returns the sources and rules of the evaluations so far. */
  String references() {
    StringBuilder text = new StringBuilder();
    if (!numbers.isEmpty()) {
      text.append(paint.of("bold", wording.say("sources"))).append('\n');
    }
    numbers.forEach(
        (source, number) -> {
          String mark = String.format(Locale.ROOT, "%5s ", "[" + number + "]");
          text.append(WrappedText.text(mark, mark.length(), wording.source(source)));
        });
    if (!rulesets.isEmpty()) {
      text.append(paint.of("bold", wording.say("text.rules"))).append('\n');
    }
    for (RulesetReference ruleset : rulesets) {
      text.append(
          WrappedText.text(
              "      ",
              6,
              wording.say(
                  "text.ruleset",
                  ruleset.credential(),
                  ruleset.effectiveFrom(),
                  ruleset.confidence().words(),
                  ruleset.fingerprint())));
    }
    return text.toString();
  }

  /** The text of one evaluation. */
  private final class Page {

    private final Evaluation evaluation;
    private final RecordNames names;
    private final StringBuilder text = new StringBuilder();

    Page(Evaluation evaluation, RecordNames names) {
      this.evaluation = evaluation;
      this.names = names;
    }

    String print() {
      String heading =
          wording.say(
              "text.heading",
              evaluation.candidate(),
              evaluation.credential(),
              wording.say(evaluation.stage().words()).toUpperCase(wording.locale()),
              evaluation.on());
      text.append(WrappedText.heading(paint, heading))
          .append(decision(evaluation.decision()))
          .append(
              evaluation
                  .ruleset()
                  .map(
                      ruleset ->
                          "  "
                              + wording.say(
                                  "text.in-force",
                                  ruleset.effectiveFrom(),
                                  ruleset.confidence().words()))
                  .orElse(""))
          .append('\n');
      wording.terms(evaluation).forEach(term -> text.append(WrappedText.text("", 0, term)));
      evaluation
          .reason()
          .ifPresent(reason -> text.append(WrappedText.text("", 0, wording.say(reason))));
      evaluation.requirement().ifPresent(requirement -> print(requirement, 0));
      evaluation.findings().stream()
          .filter(Finding::informational)
          .forEach(finding -> print(finding, 1));
      printQuestions();
      evaluation.ruleset().ifPresent(rulesets::add);
      return text.append('\n').toString();
    }

    private String decision(Decision decision) {
      return paint.decision(decision, wording);
    }

    private void print(Requirement requirement, int depth) {
      if (requirement instanceof Requirement.Criterion criterion) {
        evaluation.finding(criterion.id()).ifPresent(finding -> print(finding, depth));
      } else if (requirement instanceof Requirement.AllOf all) {
        print(wording.say("text.all-of"), all, all.items(), depth);
      } else if (requirement instanceof Requirement.AnyOf any) {
        print(wording.say("text.one-of"), any, any.items(), depth);
      } else if (requirement instanceof Requirement.AtLeast some) {
        print(wording.say("text.at-least-of", some.count()), some, some.items(), depth);
      }
    }

    private void print(String how, Requirement requirement, List<Requirement> items, int depth) {
      Verdict verdict = requirement.verdict(this::verdictOn);
      text.append("  ".repeat(depth))
          .append(how)
          .append("  ")
          .append(verdict(verdict))
          .append('\n');
      items.forEach(item -> print(item, depth + 1));
    }

    private Verdict verdictOn(String criterion) {
      return evaluation.finding(criterion).map(Finding::verdict).orElse(Verdict.UNDETERMINED);
    }

    private void print(Finding finding, int depth) {
      String indent = "  ".repeat(depth);
      String sources = numbers(finding.sources());
      text.append(indent)
          .append(paint.of("bold", finding.criterion()))
          .append("  ")
          .append(verdict(finding.verdict()));
      if (finding.informational()) {
        text.append("  (")
            .append(wording.say(finding.preferred() ? "text.preferred" : "text.for-information"))
            .append(')');
      }
      finding
          .asOf()
          .ifPresent(
              day ->
                  text.append("  (")
                      .append(wording.say("text.as-of-application", Text.of("number", day)))
                      .append(')'));
      finding
          .ruleset()
          .ifPresent(
              rules ->
                  text.append("  (")
                      .append(
                          wording.say(
                              "text.by-rules-from", Text.of("number", rules.effectiveFrom())))
                      .append(')'));
      text.append('\n');
      line(depth + 2, "", wording.say(finding.title()) + " " + sources);
      line(depth + 2, "", wording.say(finding.reason()));
      RecordEvidence.of(evaluation, finding, wording)
          .forEach(evidence -> line(depth + 2, "- ", proof(evidence)));
    }

    private String proof(RecordEvidence evidence) {
      String name = names.of(evidence.pointer());
      return wording.say(
          name.equals(evidence.pointer()) ? "text.proof-of-pointer" : "text.proof",
          name,
          evidence.pointer(),
          evidence.words());
    }

    private void line(int depth, String mark, String content) {
      text.append(WrappedText.text("  ".repeat(depth) + mark, 2 * depth + mark.length(), content));
    }

    private String numbers(List<Source> sources) {
      List<String> marks = new ArrayList<>();
      for (Source source : sources) {
        numbers.putIfAbsent(source, numbers.size() + 1);
        marks.add("[" + numbers.get(source) + "]");
      }
      return String.join("", marks);
    }

    private void printQuestions() {
      if (evaluation.questions().isEmpty()) {
        return;
      }
      text.append(wording.say("text.ask")).append(":\n");
      int number = 1;
      for (OpenQuestion open : evaluation.questions()) {
        String whom =
            open.question() instanceof Question.OfIssuer issuer
                ? "(" + wording.say("ruling-by", issuer.ruling()) + ")"
                : open.question() instanceof Question.OfCandidate candidate
                    ? "(" + candidate.fact() + ")"
                    : "";
        String mark = String.format(Locale.ROOT, "%3d. ", number++);
        text.append(
            WrappedText.text(
                mark,
                mark.length(),
                wording.say(open.question().ask())
                    + " "
                    + whom
                    + " "
                    + wording.say("for", String.join(", ", open.criteria()))));
      }
    }

    private String verdict(Verdict verdict) {
      return paint.verdict(verdict, wording);
    }
  }
}
