package org.licet.workbench.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.records.SourceKind;
import org.licet.workbench.options.LimitsOption;
import org.licet.workbench.terminal.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The file of a population, in any form, whose candidates other threads can parse. */
public final class CandidateStream {

  /** The bytes by which the memory for a candidate of another file is estimated. */
  private static final long BYTES_OF_A_ROW = 1_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Candidates as JSON, JSON Lines, or YAML, a roster with --map, or a file that import "
              + "reads. Use - for standard input.")
  private String file;

  @Mixin private Rosters rosters = new Rosters();

  @Mixin private Sources sources = new Sources();

  @Mixin private LimitsOption limits = new LimitsOption();

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Refuses a file that cannot be read before the command starts. */
  public void check() {
    Refusals.ofMissing(List.of(file), spec.commandLine());
  }

  /**
   * Opens the bytes of the file. A roster or a file of a register has none: it is read otherwise.
   *
   * @param beside whether the results go to standard output while candidates are read
   */
  public ByteProgress open(boolean beside) throws IOException {
    boolean other = rosters.isRoster(file) || sources.kind(file, rosters).isPresent();
    boolean standard = file.equals("-");
    long all = other || standard ? 0 : Files.size(Path.of(file));
    InputStream bytes =
        other
            ? InputStream.nullInputStream()
            : standard ? standardInput() : Files.newInputStream(Path.of(file));
    return ByteProgress.of(
        bytes,
        all,
        beside
            ? Progress.besideOutput("candidates", all)
            : Progress.beforeOutput("candidates", all));
  }

  /** Returns the candidates of the file. Closing the stream reports what was read. */
  public Stream<Supplier<CandidateReading>> readings(ByteProgress bytes) throws IOException {
    Optional<SourceKind> kind = sources.kind(file, rosters);
    if (kind.isEmpty() && !rosters.isRoster(file)) {
      return CandidateReader.readLater(bytes, limits.limits());
    }
    return (kind.isPresent()
            ? sources.read(file, kind.get(), limits.limits())
            : rosters.read(file, limits.limits()))
        .map(
            reading -> {
              bytes.add(BYTES_OF_A_ROW);
              return () -> reading;
            });
  }

  private static InputStream standardInput() {
    return System.in;
  }
}
