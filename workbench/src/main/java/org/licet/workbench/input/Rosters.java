package org.licet.workbench.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateReading;
import org.licet.records.RosterMap;
import org.licet.records.RosterMapException;
import org.licet.records.RosterReader;
import org.licet.text.VisibleText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that gives the meaning of a roster's columns. */
public final class Rosters {

  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".xlsx", ".xls");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "The meaning of the columns of a roster (CSV or XLSX), as a file in YAML. See "
              + "docs/records.md.")
  private @Nullable Path map;

  /** Returns whether a file is a roster, by its name. */
  public boolean isRoster(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** Returns whether there is a map. */
  public boolean hasMap() {
    return map != null;
  }

  /**
   * Opens a roster.
   *
   * @throws ParameterException if there is no map, or it does not fit the roster
   */
  public RosterReader open(String file) throws IOException {
    if (map == null) {
      throw new ParameterException(
          spec.commandLine(),
          "The file "
              + VisibleText.of(file)
              + " is a roster. The meaning of its columns is missing.\nMaybe add --map MAP.yaml, as docs/records.md describes.");
    }
    try {
      return RosterReader.open(Path.of(file), RosterMap.read(map));
    } catch (RosterMapException e) {
      throw new ParameterException(
          spec.commandLine(),
          "The map "
              + VisibleText.of(map.toString())
              + " cannot be used for "
              + VisibleText.of(file)
              + ". "
              + e.getMessage(),
          e);
    }
  }

  /** Returns the candidates of a roster. Closing the stream reports what was read. */
  public Stream<CandidateReading> read(String file) throws IOException {
    RosterReader roster = open(file);
    return roster
        .readings()
        .onClose(
            () -> {
              report(file, roster);
              roster.close();
            });
  }

  /** Reports what was read from a roster on standard error. */
  public void report(String file, RosterReader roster) {
    roster
        .summary()
        .toString()
        .lines()
        .forEach(line -> spec.commandLine().getErr().println(Refusals.shown(file) + ": " + line));
  }
}
