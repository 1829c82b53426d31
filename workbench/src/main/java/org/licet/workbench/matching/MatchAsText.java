package org.licet.workbench.matching;

import java.io.PrintWriter;
import java.util.List;
import org.licet.evaluation.Finding;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;
import org.licet.outlook.VerdictChange;
import org.licet.text.VisibleText;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/** Matches as text for a terminal. Not thread-safe. */
final class MatchAsText implements MatchOutput {

  private static final int INDENT = 7;

  private final PrintWriter out;
  private final TerminalColors paint;
  private final Wording wording;

  MatchAsText(PrintWriter out, TerminalColors paint, Wording wording) {
    this.out = out;
    this.paint = paint;
    this.wording = wording;
  }

  @Override
  public void opening(OpeningMatches opening) {
    out.print(WrappedText.heading(paint, heading(opening)));
    for (Match.Group group : Match.Group.values()) {
      List<Match> best = opening.best(group);
      if (best.isEmpty()) {
        continue;
      }
      out.print(
          paint.of(
              "bold", wording.say("match.group." + group, wording.number(opening.count(group)))));
      out.print(
          best.size() < opening.count(group)
              ? ", " + wording.say("match.first", wording.number(best.size()), best.size()) + "\n"
              : "\n");
      for (int i = 0; i < best.size(); i++) {
        print(i + 1, VisibleText.of(best.get(i).today().candidate()), best.get(i));
      }
    }
    out.print('\n');
  }

  private String heading(OpeningMatches opening) {
    return opening
        .start()
        .map(day -> wording.say("match.heading.start", opening.opening(), opening.on(), day))
        .orElseGet(() -> wording.say("match.heading", opening.opening(), opening.on()));
  }

  @Override
  public void person(List<Match> matches) {
    if (matches.isEmpty()) {
      return;
    }
    Match first = matches.get(0);
    out.print(
        WrappedText.heading(
            paint, wording.say("match.heading", first.today().candidate(), first.today().on())));
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      print(i + 1, match.opening() + ": " + wording.say(match.group().words()), match);
    }
    out.print('\n');
  }

  private void print(int rank, String name, Match match) {
    String from =
        match.group() == Match.Group.FITS
            ? ""
            : match.from().map(day -> ", " + wording.say("match.from", day)).orElse("");
    out.print(WrappedText.text("%4d.  ".formatted(rank), INDENT, name + from));
    for (Finding finding :
        match.group() == Match.Group.NOT_YET ? match.missingFindings() : List.<Finding>of()) {
      line(wording.say("match.missing", finding.title(), finding.reason()));
    }
    if (match.group() == Match.Group.FITS_BY_START) {
      for (VerdictChange moved : match.byWhat()) {
        line(wording.say("match.by-what", moved.title(), moved.because()));
      }
    }
    match
        .question()
        .ifPresent(
            open ->
                line(
                    wording.say(
                        match.questions() == 1 ? "match.only-question" : "match.first-question",
                        open.question().ask(),
                        match.questions())));
    List<Finding> preferred = match.today().findings().stream().filter(Finding::preferred).toList();
    for (Finding finding : preferred) {
      if (match.preferredMet().contains(finding.criterion())) {
        line(wording.say("match.preferred", finding.title()));
      }
    }
  }

  private void line(String words) {
    out.print(WrappedText.text(" ".repeat(INDENT), INDENT, words));
  }
}
