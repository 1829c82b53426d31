package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.licet.evaluation.Finding;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;

/** The candidates for an opening as one page. Not thread-safe. */
public final class MatchPage {

  private static final Template PAGE = Pages.template("match.html");

  private final Wording wording;

  /** Creates a page in the reader's language, such as {@link Locale#US}. */
  public MatchPage(Locale locale) {
    this.wording = Wording.of(locale);
  }

  /** Returns the page. */
  public String html(OpeningMatches opening) {
    List<Group> groups = new ArrayList<>();
    for (Match.Group group : Match.Group.values()) {
      List<Match> best = opening.best(group);
      List<Row> rows = new ArrayList<>();
      for (Match match : best) {
        rows.add(row(rows.size() + 1, match));
      }
      groups.add(
          new Group(
              "group-" + (groups.size() + 1),
              wording.say("match.title." + group),
              wording.number(opening.count(group)),
              best.isEmpty()
                  ? wording.say("match.nobody")
                  : wording.first(best.size(), opening.count(group)),
              rows));
    }
    String lead =
        opening
            .start()
            .map(day -> wording.say("match.lead.start", opening.on(), day))
            .orElseGet(() -> wording.say("match.lead", opening.on()));
    return PAGE.execute(
        new Page(
            wording.language(),
            wording.inTemplates(),
            wording.say("match.page", opening.opening()),
            lead,
            groups));
  }

  private Row row(int rank, Match match) {
    Stream<String> because =
        switch (match.group()) {
          case FITS -> Stream.of(wording.say("match.meets-all"));
          case FITS_BY_START ->
              match.byWhat().stream()
                  .map(moved -> wording.say("match.by-what", moved.title(), moved.because()));
          case CANNOT_BE_TOLD_YET ->
              match.question().stream()
                  .map(
                      open ->
                          wording.say(
                              match.questions() == 1
                                  ? "match.only-question"
                                  : "match.first-question",
                              open.question().ask(),
                              match.questions()));
          case NOT_YET ->
              match.missingFindings().stream()
                  .map(finding -> wording.say("match.missing", finding.title(), finding.reason()));
        };
    return new Row(
        rank,
        match.today().candidate(),
        match.from().map(wording::day).orElseGet(() -> wording.say("match.unknown")),
        because.toList(),
        match.today().findings().stream()
            .filter(finding -> match.preferredMet().contains(finding.criterion()))
            .map(Finding::title)
            .map(wording::say)
            .toList());
  }

  record Page(
      String language, Mustache.Lambda say, String title, String lead, List<Group> groups) {}

  record Group(String id, String title, String count, String note, List<Row> rows) {
    boolean hasRows() {
      return !rows.isEmpty();
    }
  }

  record Row(
      int rank, String candidate, String from, List<String> because, List<String> preferred) {}
}
