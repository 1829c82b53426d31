package org.licet.workbench.matching;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;
import org.licet.records.MatchTable;
import org.licet.text.VisibleText;
import org.licet.workbench.terminal.PendingFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Matches as a table, in a file or on standard output. Not thread-safe. */
final class MatchAsTable implements MatchOutput, AutoCloseable {

  private final MatchTable table;
  private final @Nullable PendingFile file;

  private MatchAsTable(MatchTable table, @Nullable PendingFile file) {
    this.table = table;
    this.file = file;
  }

  /**
   * Opens a file, which appears once it is complete.
   *
   * @throws ParameterException if its name does not end in .csv or .xlsx
   */
  static MatchAsTable file(Path path, Locale locale, CommandLine command) throws IOException {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
      throw new ParameterException(
          command,
          "The table of matches is "
              + VisibleText.of(path.toString())
              + ". Expected a name that ends in .csv or .xlsx.");
    }
    PendingFile pending = PendingFile.open(path);
    return new MatchAsTable(
        name.endsWith(".csv")
            ? MatchTable.csv(pending.out(), locale)
            : MatchTable.xlsx(pending.out(), locale),
        pending);
  }

  /** Writes to an output that stays open. */
  static MatchAsTable print(Writer out, Locale locale) throws IOException {
    return new MatchAsTable(
        MatchTable.csv(
            new FilterWriter(out) {
              @Override
              public void close() throws IOException {
                flush();
              }
            },
            locale),
        null);
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
      table.add(match, rank);
    }
  }

  @Override
  public void complete() throws IOException {
    table.close();
    if (file != null) {
      file.complete();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
