package org.licet.workbench.matching;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;
import org.licet.records.MatchWriter;

/** Matches as JSON Lines, a line for each. Not thread-safe. */
final class MatchAsLines implements MatchOutput {

  private final PrintWriter out;
  private final Locale locale;

  MatchAsLines(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  @Override
  public void opening(OpeningMatches opening) throws IOException {
    for (Match.Group group : Match.Group.values()) {
      person(opening.best(group));
    }
  }

  @Override
  public void person(List<Match> matches) throws IOException {
    int rank = 0;
    for (Match match : matches) {
      rank++;
      MatchWriter.writeLine(match, rank, out, locale);
    }
  }
}
