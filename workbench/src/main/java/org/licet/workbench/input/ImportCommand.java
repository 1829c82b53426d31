package org.licet.workbench.input;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReading;
import org.licet.json.CandidateWriter;
import org.licet.json.internal.advice.MessageTranslation;
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
      "          licet import lookup.json --as nursys > candidates.jsonl",
      "          licet import roster.xlsx lookup.json --map roster.map.yaml --join > candidates.jsonl"
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

  @Option(
      names = "--join",
      description =
          "Add the licenses of registers, such as Nursys, to the people of rosters: by id, or else "
              + "by the state and number of a license.")
  private boolean join;

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
    RegisterRecords registers = new RegisterRecords();
    for (String file : files) {
      if (join && !isRoster(file)) {
        visit(file, refusals, registers::add);
      }
    }
    for (String file : files) {
      if (!join || isRoster(file)) {
        visit(
            file,
            refusals,
            candidate ->
                out.print(
                    CandidateWriter.toLine(
                            facts.applyTo(join ? registers.join(candidate) : candidate).candidate())
                        + "\n"));
      }
    }
    if (join) {
      spec.commandLine()
          .getErr()
          .println(MessageTranslation.to(language.ofText()).of(registers.summary()));
    }
    out.flush();
    return refusals.count() > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private boolean isRoster(String file) throws IOException {
    return kind(file).isEmpty();
  }

  /** Returns the kind of a file. To join, a table is a roster only if it is of no other kind. */
  private Optional<SourceKind> kind(String file) throws IOException {
    return join && !file.equals("-")
        ? SourceKind.detect(Path.of(file))
        : sources.kind(file, rosters);
  }

  /** Reads a file until the reader closes the output. */
  private void visit(String file, Refusals refusals, Consumer<Candidate> visitor)
      throws IOException {
    try (Stream<CandidateReading> read = read(file)) {
      Iterator<CandidateReading> readings = read.iterator();
      while (!spec.commandLine().getOut().checkError() && readings.hasNext()) {
        CandidateReading reading = readings.next();
        if (reading instanceof CandidateReading.Accepted accepted) {
          visitor.accept(accepted.candidate());
        } else if (reading instanceof CandidateReading.Refused refused) {
          refusals.add(file, refused.line(), refused.failure());
        }
      }
    }
  }

  private int printMap(PrintWriter out) throws IOException {
    if (files.size() != 1 || rosters.hasMap() || !rosters.mayBeRoster(files.get(0))) {
      throw new ParameterException(
          spec.commandLine(),
          "The option --suggest needs one roster in CSV or XLSX, without a map.");
    }
    out.print(RosterMap.suggest(Path.of(files.get(0)), language.ofText()));
    out.flush();
    return ExitCode.EVALUATED;
  }

  private Stream<CandidateReading> read(String file) throws IOException {
    Optional<SourceKind> kind = kind(file);
    if (kind.isPresent()) {
      return sources.read(file, kind.get(), limits.limits());
    } else if (rosters.hasMap() || rosters.isRoster(file)) {
      return rosters.read(file, limits.limits());
    }
    throw sources.unclear(file);
  }
}
