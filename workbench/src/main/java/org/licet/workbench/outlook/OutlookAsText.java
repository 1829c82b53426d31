package org.licet.workbench.outlook;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Causes;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;
import org.licet.outlook.Timeline;
import org.licet.outlook.VerdictChange;
import org.licet.workbench.report.Sentences;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/** Timelines, plans and differences as text of at most 100 columns. Immutable and thread-safe. */
final class OutlookAsText implements OutlookPrinter {

  private final TerminalColors paint;
  private final Wording wording;

  OutlookAsText(TerminalColors paint, Wording wording) {
    this.paint = paint;
    this.wording = wording;
  }

  @Override
  public String of(Timeline timeline) {
    StringBuilder text =
        heading(
            wording.say(
                "text.timeline",
                timeline.candidate(),
                timeline.credential(),
                stage(timeline.stage()),
                timeline.first(),
                timeline.last()));
    text.append(WrappedText.text("", 0, new Sentences(wording).sentence(timeline)));
    text.append(bar(timeline));
    for (Timeline.Period period : timeline.periods()) {
      text.append("  ")
          .append(wording.say("span", period.first(), period.last()))
          .append("  ")
          .append(decision(period.decision()))
          .append('\n');
    }
    for (Timeline.Change change : timeline.changes()) {
      change
          .rules()
          .ifPresent(
              rules ->
                  text.append(wording.day(change.on()))
                      .append("  ")
                      .append(wording.say("text.other-rules", rules.effectiveFrom()))
                      .append('\n'));
      for (VerdictChange moved : change.verdicts()) {
        text.append(
            WrappedText.text(
                wording.day(change.on()) + "  ",
                12,
                wording.say(
                        "text.becomes", moved.criterion(), verdict(moved.after()), moved.because())
                    + (staysEligible(timeline, change, moved)
                        ? " " + wording.say("text.still-eligible")
                        : "")));
      }
    }
    return text.append(assuming(timeline.assumptions())).append('\n').toString();
  }

  /** Returns whether a criterion is lost without which the candidate is still eligible. */
  private static boolean staysEligible(
      Timeline timeline, Timeline.Change change, VerdictChange moved) {
    return moved.after().filter(Verdict.NOT_MET::equals).isPresent()
        && timeline.periods().stream()
            .anyMatch(
                period ->
                    period.decision() == Decision.ELIGIBLE
                        && period.first().isBefore(change.on())
                        && !period.last().isBefore(change.on()));
  }

  /** Draws the period as characters. Each shows the decision on the first of its days. */
  private String bar(Timeline timeline) {
    long days = ChronoUnit.DAYS.between(timeline.first(), timeline.last()) + 1;
    int width = (int) Math.min(WrappedText.COLUMNS - 2, days);
    StringBuilder bar = new StringBuilder("  ");
    for (int i = 0; i < width; i++) {
      LocalDate day = timeline.first().plusDays(days * i / width);
      Decision decision =
          timeline.periods().stream()
              .filter(period -> !period.last().isBefore(day))
              .findFirst()
              .orElseThrow()
              .decision();
      bar.append(
          switch (decision) {
            case ELIGIBLE -> paint.of("green", "#");
            case NOT_ELIGIBLE -> paint.of("red", ".");
            case UNDETERMINED -> paint.of("yellow", "?");
          });
    }
    String first = wording.day(timeline.first());
    String last = wording.day(timeline.last());
    int gap = width - first.length() - last.length();
    return bar
        + "\n  "
        + first
        + (gap > 0 ? " ".repeat(gap) + last : "")
        + "\n  "
        + wording.say("text.key")
        + "\n";
  }

  @Override
  public String of(Plan plan) {
    StringBuilder text =
        heading(
            wording.say(
                "text.heading",
                plan.today().candidate(),
                plan.today().credential(),
                stage(plan.today().stage()),
                plan.today().on()));
    text.append(decision(plan.today().decision()))
        .append(new Sentences(wording).leads(plan).map(when -> "; " + when).orElse(""))
        .append('\n');
    int number = 1;
    for (PlanPath path : plan.paths()) {
      text.append(
          WrappedText.text(
              "",
              2,
              paint.of("bold", wording.say("text.path", number++)) + ": " + reached(plan, path)));
      steps(text, path, 1);
      path.application()
          .ifPresent(apply -> text.append(WrappedText.text("  ", 2, wording.say(apply))));
    }
    return text.append(assuming(plan.assumptions())).append('\n').toString();
  }

  private String reached(Plan plan, PlanPath path) {
    return new Sentences(wording)
        .reached(plan, path)
        .orElseGet(
            () ->
                wording.say(
                    "text.does-not-lead",
                    path.obstacles().stream().map(wording::say).collect(joining(" "))));
  }

  private void steps(StringBuilder text, PlanPath path, int depth) {
    if (path.steps().isEmpty() && path.reached().isPresent()) {
      text.append("  ".repeat(depth)).append(wording.say("text.nothing-to-do")).append('\n');
    }
    int number = 1;
    for (PlanStep step : path.steps()) {
      String mark = "  ".repeat(depth) + number++ + ". ";
      int indent = mark.length();
      text.append(WrappedText.text(mark, indent, wording.say(step.sentence())));
      text.append(
          WrappedText.text(
              " ".repeat(indent),
              indent,
              wording.say("text.step", step.title(), step.criterion(), step.because())));
      if (step.addsRecord() && !step.asked().isEmpty()) {
        text.append(" ".repeat(indent)).append(wording.say("steps.asked")).append('\n');
      }
      for (Question question : step.asked()) {
        text.append(WrappedText.text(" ".repeat(indent) + "- ", indent + 2, asked(question)));
      }
      step.through()
          .filter(through -> !through.steps().isEmpty())
          .ifPresent(
              through -> {
                text.append(" ".repeat(indent)).append(wording.say("steps.through")).append('\n');
                steps(text, through, depth + 2);
              });
    }
  }

  @Override
  public String compared(List<Plan> plans) {
    StringBuilder text =
        heading(
            wording.say(
                "text.compared", plans.get(0).today().candidate(), plans.get(0).today().on()));
    String row = row(plans);
    text.append(
            String.format(
                Locale.ROOT,
                row,
                wording.say("text.credential"),
                wording.say("text.stage"),
                wording.say("text.today"),
                wording.say("text.nearest-column")))
        .append(wording.say("text.steps"))
        .append('\n');
    for (Plan plan : plans) {
      String steps = new Sentences(wording).steps(plan);
      int questions = asksQuestions(plan) ? 0 : plan.today().questions().size();
      String head =
          String.format(
              Locale.ROOT,
              row,
              plan.today().credential(),
              stage(plan.today().stage()),
              inSmallLetters(plan.today().decision()),
              plan.nearest().map(path -> nearest(plan, path)).orElse("-"));
      text.append(
          WrappedText.text(
              head,
              head.length(),
              steps
                  + (questions == 0 ? "" : "; " + wording.say("text.open-questions", questions))));
    }
    if (plans.stream()
        .flatMap(plan -> plan.nearest().map(path -> nearest(plan, path)).stream())
        .anyMatch(nearest -> nearest.endsWith("*"))) {
      text.append(wording.say("text.at-earliest") + "\n");
    }
    return text.append('\n').toString();
  }

  /** Returns whether the nearest path has a step that asks, which gives the number of questions. */
  private static boolean asksQuestions(Plan plan) {
    return plan.nearest().stream()
        .flatMap(PlanPath::allSteps)
        .anyMatch(step -> step.kind() == PlanStep.Kind.ANSWER);
  }

  private String inSmallLetters(Decision decision) {
    return wording.say(decision.words()).toLowerCase(wording.locale());
  }

  /** Returns the pattern of a row. The language determines the width of its columns. */
  private String row(List<Plan> plans) {
    int decisions =
        plans.stream()
            .map(plan -> inSmallLetters(plan.today().decision()))
            .mapToInt(String::length)
            .reduce(13, Math::max);
    int days =
        plans.stream()
            .map(plan -> plan.nearest().map(path -> nearest(plan, path)).orElse(""))
            .mapToInt(String::length)
            .reduce(12, Math::max);
    return "%-10s %-14s %-" + decisions + "s %-" + days + "s ";
  }

  private String nearest(Plan plan, PlanPath path) {
    if (Sentences.isOpen(plan, path)) {
      return wording.say("nearest.open");
    }
    return path.reached().map(wording::day).orElse("-") + (path.isAtEarliest() ? "*" : "");
  }

  @Override
  public String of(Difference difference) {
    StringBuilder text =
        heading(
            wording.say(
                "text.heading",
                difference.before().candidate(),
                difference.before().credential(),
                stage(difference.before().stage()),
                difference.before().on()));
    if (!difference.before().on().equals(difference.after().on())) {
      text.append(wording.say("text.compared-with", difference.after().on())).append('\n');
    }
    text.append(
            difference.decisionMoved()
                ? wording.say(
                    "text.decision-becomes",
                    decision(difference.before().decision()),
                    decision(difference.after().decision()))
                : wording.say("text.decision-stays", decision(difference.before().decision())))
        .append(cause(difference.causes()))
        .append('\n');
    for (VerdictChange moved : difference.verdicts()) {
      text.append(
          WrappedText.text(
              "  ",
              4,
              wording.say(
                      "text.moves",
                      moved.criterion(),
                      verdict(moved.before()),
                      verdict(moved.after()),
                      moved.because())
                  + (moved.was().isEmpty() ? "" : " " + wording.say("text.was", moved.was()))
                  + cause(moved.causes())));
    }
    if (difference.verdicts().isEmpty()) {
      text.append("  " + wording.say("no-verdict-moves") + "\n");
    }
    return text.append('\n').toString();
  }

  private String cause(Causes causes) {
    return causes.isEmpty() ? "" : " " + wording.say(causes.sentence());
  }

  private StringBuilder heading(String words) {
    return new StringBuilder(WrappedText.heading(paint, words));
  }

  private String assuming(Assumptions assumptions) {
    String sentences = assumptions.sentences().stream().map(wording::say).collect(joining(" "));
    return WrappedText.text("", 2, wording.say("text.assuming", sentences));
  }

  private String asked(Question question) {
    String ask = wording.say(question.ask());
    return question instanceof Question.OfIssuer issuer
        ? ask + " (" + wording.say("ruling-by", issuer.ruling()) + ")"
        : ask;
  }

  private String verdict(Optional<Verdict> verdict) {
    return verdict
        .map(known -> wording.say("text.verdict." + known))
        .orElseGet(() -> wording.say("not-looked-at"));
  }

  private String decision(Decision decision) {
    return paint.decision(decision, wording);
  }

  private String stage(Stage stage) {
    return wording.say(stage.words()).toUpperCase(wording.locale());
  }
}
