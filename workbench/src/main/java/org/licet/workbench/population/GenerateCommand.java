package org.licet.workbench.population;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.candidate.Candidate;
import org.licet.evaluation.FactDescription;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;
import org.licet.workbench.options.RulesOptions;
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
      ""
    },
    footer = {
      "",
      "Exit codes: 0 written, 2 wrong usage.",
      "",
      "Example: licet generate --count 1000 --seed 7 --on 2026-11-23 > population.jsonl"
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

  @Override
  public Integer call() throws IOException {
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
