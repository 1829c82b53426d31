package org.licet.workbench.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.records.RosterMap;
import org.licet.records.RosterMapException;
import org.licet.records.RosterReader;
import org.licet.text.VisibleText;
import org.licet.workbench.options.LanguageOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that gives the meaning of a roster's columns. */
public final class Rosters {

  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".xlsx", ".xls");

  private static final String TEXT = ".txt";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "The meaning of the columns of a roster (CSV or XLSX), as a file in YAML. Standard "
              + "input (-) is then a roster. See docs/records.md.")
  private @Nullable Path map;

  /** Returns whether a file is a roster, by its name. With a map, standard input is one. */
  public boolean isRoster(String file) {
    if (file.equals("-")) {
      return hasMap();
    }
    String name = file.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) || (hasMap() && name.endsWith(TEXT));
  }

  /** Returns whether a file may be a roster, by its name. Spreadsheets save tables as text, too. */
  boolean mayBeRoster(String file) {
    return !file.equals("-") && (isRoster(file) || file.toLowerCase(Locale.ROOT).endsWith(TEXT));
  }

  /** Returns whether there is a map. */
  public boolean hasMap() {
    return map != null;
  }

  /**
   * Opens a roster.
   *
   * @param file the name of the roster, for messages
   * @param content its content
   * @throws ParameterException if there is no map, or it does not fit the roster
   */
  private RosterReader open(String file, Path content, CandidateLimits limits) throws IOException {
    if (map == null) {
      throw new ParameterException(
          spec.commandLine(),
          "The file "
              + VisibleText.of(file)
              + " is a roster. The meaning of its columns is missing.\nMaybe add --map MAP.yaml, as docs/records.md describes.");
    }
    try {
      return RosterReader.open(content, RosterMap.read(map), limits);
    } catch (RosterMapException e) {
      throw new ParameterException(
          spec.commandLine(),
          "The map "
              + VisibleText.of(map.toString())
              + " cannot be used for "
              + Refusals.shown(file)
              + ". "
              + e.getMessage(),
          e);
    }
  }

  /** Returns the candidates of a roster. Closing the stream reports what was read. */
  public Stream<CandidateReading> read(String file, CandidateLimits limits) throws IOException {
    if (!file.equals("-")) {
      return read(file, open(file, Path.of(file), limits));
    }
    Path copy = Files.createTempFile("roster", ".tmp"); // workbooks cannot be read as a stream
    try {
      try (OutputStream to = Files.newOutputStream(copy)) {
        standardInput().transferTo(to);
      }
      return read(file, open(file, copy, limits)).onClose(() -> delete(copy));
    } catch (IOException | RuntimeException e) {
      delete(copy);
      throw e;
    }
  }

  private Stream<CandidateReading> read(String file, RosterReader roster) {
    return roster
        .readings()
        .onClose(
            () -> {
              report(file, roster);
              roster.close();
            });
  }

  private static InputStream standardInput() {
    return System.in;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reports what was read from a roster on standard error. */
  private void report(String file, RosterReader roster) {
    roster
        .summary()
        .in(LanguageOption.ofMessages(spec))
        .lines()
        .forEach(line -> spec.commandLine().getErr().println(Refusals.shown(file) + ": " + line));
  }
}
