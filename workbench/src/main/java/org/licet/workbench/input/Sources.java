package org.licet.workbench.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.records.SourceKind;
import org.licet.records.SourceReader;
import org.licet.text.VisibleText;
import org.licet.workbench.options.LanguageOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that gives the kind of files from registers and other systems. */
public final class Sources {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description =
          "The kind of the files: ${COMPLETION-CANDIDATES}. Default: detected from the content. See "
              + "docs/records.md.")
  private @Nullable SourceKind kind;

  /**
   * Returns the kind of a file; empty for candidates and rosters.
   *
   * @param rosters the map of rosters. With a map, a table is a roster.
   * @throws ParameterException if the file cannot be read as that kind
   */
  public Optional<SourceKind> kind(String file, Rosters rosters) throws IOException {
    if (file.equals("-")) {
      if (kind != null) {
        throw new ParameterException(
            spec.commandLine(),
            "Files of the kind "
                + kind
                + " cannot be read from standard input.\nMaybe save the input as a file.");
      }
      return Optional.empty();
    }
    if (kind != null) {
      return Optional.of(kind);
    }
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml")
        || name.endsWith(".yml")
        || (rosters.isRoster(file) && rosters.hasMap())) {
      return Optional.empty();
    }
    return SourceKind.detect(Path.of(file));
  }

  /** Returns the message that the kind of a file is unclear. */
  ParameterException unclear(String file) {
    return new ParameterException(
        spec.commandLine(),
        "The kind of the file "
            + VisibleText.of(file)
            + " is unclear. Expected a roster in CSV or XLSX, or one of "
            + Arrays.stream(SourceKind.values())
                .map(SourceKind::toString)
                .collect(Collectors.joining(", "))
            + ".\nMaybe add --as KIND.");
  }

  /** Returns the candidates of a file. Closing the stream reports what was read. */
  public Stream<CandidateReading> read(String file, SourceKind of, CandidateLimits limits)
      throws IOException {
    SourceReader source = SourceReader.open(Path.of(file), of, limits);
    return source
        .readings()
        .onClose(
            () -> {
              source
                  .summary()
                  .in(LanguageOption.ofMessages(spec))
                  .lines()
                  .forEach(
                      line ->
                          spec.commandLine().getErr().println(Refusals.shown(file) + ": " + line));
              source.close();
            });
  }
}
