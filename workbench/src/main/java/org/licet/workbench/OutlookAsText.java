package org.licet.workbench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Difference;
import org.licet.outlook.Moved;
import org.licet.outlook.Plan;
import org.licet.outlook.Step;
import org.licet.outlook.Timeline;
import org.licet.outlook.Way;

/** Timelines, plans and differences as text of at most 100 columns. Immutable and thread-safe. */
final class OutlookAsText {

  private final Paint paint;

  OutlookAsText(Paint paint) {
    this.paint = paint;
  }

  String of(Timeline timeline) {
    StringBuilder text =
        heading(
            timeline.candidate()
                + ": "
                + timeline.credential()
                + " "
                + timeline.stage()
                + " from "
                + timeline.first()
                + " to "
                + timeline.last());
    text.append(bar(timeline));
    for (Timeline.Period period : timeline.periods()) {
      text.append("  ")
          .append(period.first())
          .append(" to ")
          .append(period.last())
          .append("  ")
          .append(decision(period.decision()))
          .append('\n');
    }
    for (Timeline.Change change : timeline.changes()) {
      change
          .rules()
          .ifPresent(
              rules ->
                  text.append(change.on())
                      .append("  other rules, in force from ")
                      .append(rules.effectiveFrom())
                      .append('\n'));
      for (Moved moved : change.verdicts()) {
        text.append(
            Wrapped.text(
                change.on() + "  ",
                12,
                moved.criterion() + " becomes " + verdict(moved.after()) + ": " + moved.because()));
      }
    }
    return text.append(assuming(timeline.assumptions().sentences())).append('\n').toString();
  }

  /** Draws the days as characters, each for the decision on the first day that it stands for. */
  private String bar(Timeline timeline) {
    long days = ChronoUnit.DAYS.between(timeline.first(), timeline.last()) + 1;
    int width = (int) Math.min(Wrapped.COLUMNS - 2, days);
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
    String first = timeline.first().toString();
    String last = timeline.last().toString();
    int gap = width - first.length() - last.length();
    return bar
        + "\n  "
        + first
        + (gap > 0 ? " ".repeat(gap) + last : "")
        + "\n  # eligible  . not eligible  ? undetermined\n";
  }

  String of(Plan plan) {
    StringBuilder text =
        heading(
            plan.today().candidate()
                + ": "
                + plan.today().credential()
                + " "
                + plan.today().stage()
                + " on "
                + plan.today().on());
    text.append(decision(plan.today().decision())).append("; ").append(nearest(plan)).append('\n');
    int number = 1;
    for (Way way : plan.ways()) {
      text.append(Wrapped.text("", 2, paint.of("bold", "Way " + number++) + ": " + reached(way)));
      steps(text, way, 1);
    }
    return text.append(assuming(plan.assumptions().sentences())).append('\n').toString();
  }

  private static String nearest(Plan plan) {
    return plan.reached()
        .map(
            day ->
                "the nearest way leads there "
                    + (day.equals(plan.today().on()) ? "today" : "on " + day)
                    + (plan.nearest().filter(Way::isAtEarliest).isPresent()
                        ? " at the earliest"
                        : ""))
        .orElse("no way leads there before " + plan.last().plusDays(1));
  }

  private static String reached(Way way) {
    String atEarliest = way.isAtEarliest() ? " at the earliest" : "";
    return way.reached()
        .map(
            day ->
                "reached "
                    + day
                    + atEarliest
                    + way.until().map(last -> ", good until " + last).orElse(""))
        .orElse("does not lead there. " + String.join(" ", way.obstacles()));
  }

  private void steps(StringBuilder text, Way way, int depth) {
    if (way.steps().isEmpty() && way.reached().isPresent()) {
      text.append("  ".repeat(depth)).append("There is nothing to do.\n");
    }
    int number = 1;
    for (Step step : way.steps()) {
      String mark = "  ".repeat(depth) + number++ + ". ";
      int indent = mark.length();
      text.append(Wrapped.text(mark, indent, StepWords.of(step)));
      text.append(
          Wrapped.text(
              " ".repeat(indent),
              indent,
              step.title() + " (" + step.criterion() + "): " + step.because()));
      for (Question question : step.asked()) {
        text.append(Wrapped.text(" ".repeat(indent) + "- ", indent + 2, StepWords.of(question)));
      }
      step.through().ifPresent(through -> steps(text, through, depth + 2));
    }
  }

  /** Puts plans of one candidate side by side. */
  String compared(List<Plan> plans) {
    StringBuilder text =
        heading(plans.get(0).today().candidate() + " on " + plans.get(0).today().on());
    text.append(
        String.format(
            Locale.ROOT,
            "%-10s %-14s %-13s %-12s %s%n",
            "credential",
            "stage",
            "today",
            "nearest",
            "steps"));
    for (Plan plan : plans) {
      Optional<Way> way = plan.nearest();
      String steps =
          way.map(
                  nearest ->
                      nearest.steps().isEmpty()
                          ? "nothing to do"
                          : String.join(
                              ", then ", nearest.steps().stream().map(StepWords::brief).toList()))
              .orElse("no way before " + plan.last().plusDays(1));
      int questions = plan.today().questions().size();
      String head =
          String.format(
              Locale.ROOT,
              "%-10s %-14s %-13s %-12s ",
              plan.today().credential(),
              plan.today().stage(),
              Words.of(plan.today().decision()),
              plan.nearest().map(OutlookAsText::nearest).orElse("-"));
      text.append(
          Wrapped.text(
              head,
              head.length(),
              steps + (questions == 0 ? "" : "; " + Words.many(questions, "open question"))));
    }
    if (plans.stream().flatMap(plan -> plan.nearest().stream()).anyMatch(Way::isAtEarliest)) {
      text.append("* at the earliest: how long some of its steps take, nobody knows\n");
    }
    return text.append('\n').toString();
  }

  private static String nearest(Way way) {
    return way.reached().map(LocalDate::toString).orElse("-") + (way.isAtEarliest() ? "*" : "");
  }

  String of(Difference difference) {
    StringBuilder text =
        heading(
            difference.before().candidate()
                + ": "
                + difference.before().credential()
                + " "
                + difference.before().stage()
                + " on "
                + difference.before().on());
    text.append(decision(difference.before().decision()));
    if (difference.decisionMoved()) {
      text.append(" becomes ").append(decision(difference.after().decision()));
    } else {
      text.append(" stays");
    }
    text.append('\n');
    for (Moved moved : difference.verdicts()) {
      text.append(
          Wrapped.text(
              "  ",
              4,
              moved.criterion()
                  + " "
                  + verdict(moved.before())
                  + " becomes "
                  + verdict(moved.after())
                  + ": "
                  + moved.because()
                  + (moved.was().isEmpty() ? "" : " It was: " + moved.was())));
    }
    if (difference.verdicts().isEmpty()) {
      text.append("  No verdict moves.\n");
    }
    return text.append('\n').toString();
  }

  private StringBuilder heading(String words) {
    return new StringBuilder(paint.of("bold", words))
        .append(' ')
        .append("=".repeat(Math.max(0, Wrapped.COLUMNS - words.length() - 1)))
        .append('\n');
  }

  private static String assuming(List<String> sentences) {
    return Wrapped.text("Assuming: ", 10, String.join(" ", sentences));
  }

  private static String verdict(Optional<Verdict> verdict) {
    return verdict.map(known -> known.name().replace('_', ' ')).orElse("not looked at");
  }

  private String decision(Decision decision) {
    return switch (decision) {
      case ELIGIBLE -> paint.of("bold,green", "ELIGIBLE");
      case NOT_ELIGIBLE -> paint.of("bold,red", "NOT ELIGIBLE");
      case UNDETERMINED -> paint.of("bold,yellow", "UNDETERMINED");
    };
  }
}
