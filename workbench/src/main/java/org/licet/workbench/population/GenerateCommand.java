package org.licet.workbench.population;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.candidate.Candidate;
import org.licet.evaluation.FactDescription;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;
import org.licet.text.VisibleText;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.roster.MadeUpRoster;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes made-up candidates for load tests and trial runs of rules. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    header = {"Writes any number of made-up candidates.", ""},
    description = {
      "Writes a made-up population of professionals as JSON Lines, with the gaps of real "
          + "records. The same count, seed, and date produce the same bytes on every machine. A "
          + "larger count begins with the same candidates. docs/populations.md describes the "
          + "population.",
      "With --format roster, writes a roster instead, as people keep it in a spreadsheet, and "
          + "beside it the map that reads it. docs/records.md describes rosters.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 written, 2 wrong usage.",
      "",
      "Examples: licet generate --count 1000 --seed 7 --on 2026-11-23 > population.jsonl",
      "          licet generate --count 1000 --seed 7 --on 2026-11-23 --format roster "
          + "--to nurses.xlsx"
    })
public final class GenerateCommand implements Callable<Integer> {

  /** The characters to write before checking whether the reader still listens. */
  private static final int CHARACTERS_AT_ONCE = 1 << 16;

  @Spec private CommandSpec spec;

  @Option(
      names = "--count",
      required = true,
      paramLabel = "N",
      description = "The number of candidates to write.")
  private long count;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "Any whole number. Another seed produces other people.")
  private long seed;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "The last date of the careers, such as 2026-11-23.")
  private LocalDate on;

  @Option(
      names = "--known",
      description = "Leave nothing unknown, and state every date to the day.")
  private boolean known;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of rules. The candidates get values for the facts that these rules declare.")
  private @Nullable Path rules;

  /** The forms of candidates. */
  enum GenerateFormat {
    JSON,
    ROSTER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "json (the default, one candidate per line), or roster.")
  private GenerateFormat format = GenerateFormat.JSON;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "The file of the roster. Its name ends in .xlsx or .csv. The map ends in .map.yaml.")
  private @Nullable Path roster;

  @Override
  public Integer call() throws IOException {
    if (format == GenerateFormat.ROSTER) {
      return writeRoster();
    } else if (roster != null) {
      throw new ParameterException(
          spec.commandLine(),
          "The option --to needs --format roster. Candidates as JSON go to standard output.");
    }
    PrintWriter out = spec.commandLine().getOut();
    Iterator<Candidate> candidates = candidates();
    CharArrayWriter lines = new CharArrayWriter(2 * CHARACTERS_AT_ONCE);
    long written = 0;
    try (Progress progress = Progress.besideOutput("candidates", count)) {
      while (candidates.hasNext() && !out.checkError()) { // until the reader closes the output
        while (candidates.hasNext() && lines.size() < CHARACTERS_AT_ONCE) {
          CandidateWriter.writeLine(candidates.next(), lines);
          written++;
        }
        lines.writeTo(out);
        lines.reset();
        progress.at(written);
      }
    }
    out.flush();
    return ExitCode.EVALUATED;
  }

  private int writeRoster() throws IOException {
    if (roster == null || !(MadeUpRoster.isWorkbook(roster) || MadeUpRoster.isCsv(roster))) {
      throw new ParameterException(
          spec.commandLine(),
          "The file of the roster is "
              + (roster == null ? "missing" : VisibleText.of(roster.toString()))
              + ". Expected a name that ends in .xlsx or .csv.\nMaybe add --to roster.xlsx.");
    }
    if (count > MadeUpRoster.mostRows(roster)) {
      throw new ParameterException(
          spec.commandLine(),
          "The count of candidates is %,d. A workbook has room for %,d.\nMaybe write a file whose name ends in .csv."
              .formatted(count, MadeUpRoster.mostRows(roster)));
    }
    Iterator<Candidate> candidates = candidates();
    long written = 0;
    try (MadeUpRoster rows = MadeUpRoster.begin(roster, seed, on);
        Progress progress = Progress.besideOutput("candidates", count)) {
      while (candidates.hasNext()) {
        rows.add(candidates.next());
        progress.at(++written);
      }
    }
    return ExitCode.EVALUATED;
  }

  private List<FactDescription> facts() {
    if (rules == null) {
      return List.of();
    }
    try (Evaluator evaluator =
        Evaluator.of(List.of(RulesFolder.compile(RulesOptions.existing(spec, rules))))) {
      return evaluator.facts();
    }
  }

  private Iterator<Candidate> candidates() {
    try {
      Population population = known ? Population.fullyKnown(seed, on) : Population.of(seed, on);
      return population.withFacts(facts()).candidates(count).iterator();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
