package org.licet.workbench.input;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.licet.candidate.AssumedFacts;
import org.licet.json.CandidateReading;
import org.licet.json.CandidateWriter;
import org.licet.records.RosterMap;
import org.licet.records.SourceKind;
import org.licet.workbench.options.AssumeOption;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.LimitsOption;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the candidates of rosters and other files as JSON Lines. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = {"Reads rosters and other records, and writes candidates.", ""},
    description = {
      "Reads rosters in CSV or XLSX, and the files of registers and other systems. Writes a "
          + "candidate on each line, as JSON. Standard error lists the rejected entries, and what "
          + "was read, not understood and not used.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 read, 1 some entries rejected (listed on standard error), 2 wrong usage.",
      "",
      "Examples: licet import roster.xlsx --suggest > roster.map.yaml",
      "          licet import roster.xlsx --map roster.map.yaml > candidates.jsonl",
      "          licet import lookup.json --as nursys > candidates.jsonl"
    })
public final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Rosters with --map, or files of a kind.")
  private List<String> files;

  @Option(
      names = "--suggest",
      description = "Write a first map of one roster instead, from its headers and first rows.")
  private boolean suggest;

  @Mixin private Rosters rosters = new Rosters();

  @Mixin private Sources sources = new Sources();

  @Mixin private AssumeOption assumed = new AssumeOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private LimitsOption limits = new LimitsOption();

  @Override
  public Integer call() throws IOException {
    Refusals.ofMissing(files, spec.commandLine());
    PrintWriter out = spec.commandLine().getOut();
    if (suggest) {
      return printMap(out);
    }
    Refusals refusals = new Refusals(spec.commandLine().getErr(), language.ofText());
    AssumedFacts facts = assumed.facts();
    for (String file : files) {
      try (Stream<CandidateReading> read = read(file)) {
        Iterator<CandidateReading> readings = read.iterator();
        while (!out.checkError() && readings.hasNext()) { // until the reader closes the output
          CandidateReading reading = readings.next();
          if (reading instanceof CandidateReading.Accepted accepted) {
            out.print(
                CandidateWriter.toLine(facts.applyTo(accepted.candidate()).candidate()) + "\n");
          } else if (reading instanceof CandidateReading.Refused refused) {
            refusals.add(file, refused.line(), refused.failure());
          }
        }
      }
    }
    out.flush();
    return refusals.count() > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private int printMap(PrintWriter out) throws IOException {
    if (files.size() != 1 || rosters.hasMap() || !rosters.isRoster(files.get(0))) {
      throw new ParameterException(
          spec.commandLine(),
          "The option --suggest needs one roster in CSV or XLSX, without a map.");
    }
    out.print(RosterMap.suggest(Path.of(files.get(0))));
    out.flush();
    return ExitCode.EVALUATED;
  }

  private Stream<CandidateReading> read(String file) throws IOException {
    Optional<SourceKind> kind = sources.kind(file, rosters);
    if (kind.isPresent()) {
      return sources.read(file, kind.get(), limits.limits());
    } else if (rosters.hasMap() || rosters.isRoster(file)) {
      return rosters.read(file, limits.limits());
    }
    throw sources.unclear(file);
  }
}
