package org.licet.workbench.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.Matching;
import org.licet.authoring.RulesFolder;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.outlook.Match;
import org.licet.outlook.OpeningMatches;
import org.licet.records.SourceKind;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.input.Rosters;
import org.licet.workbench.input.Sources;
import org.licet.workbench.options.CredentialName;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.LimitsOption;
import org.licet.workbench.options.VerifiedOption;
import org.licet.workbench.report.MatchPage;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.ReportFile;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches candidates with openings. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    header = {"Matches candidates with openings.", ""},
    description = {
      "For each opening, lists the candidates who fit on the date, those who fit by the "
          + "start and the reason, those with an open question, and what the others lack. "
          + "There is no score. The order is: the "
          + "group, the fewest missing requirements, the earliest day, the fewest questions, the "
          + "most preferred criteria met, the id.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 matched, 1 some candidates rejected (listed on standard error), 2 "
          + "wrong usage, "
          + "3 unusable rules.",
      "",
      "Example: licet match examples/openings population.jsonl --on 2026-11-23 --top 5"
    })
public final class MatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OPENINGS",
      description = "A folder of rules with one or more openings.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "CANDIDATES",
      description =
          "Candidates as JSON, JSON Lines, or YAML, a roster with --map, or a file that import "
              + "reads. Use - for standard input.")
  private String file = "-";

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "The date of the match, such as 2026-11-23.")
  private @Nullable LocalDate on;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description =
          "The day on which the openings start. Default: the day that their rules state, if any.")
  private @Nullable LocalDate start;

  @Option(
      names = "--opening",
      split = ",",
      paramLabel = "A,B",
      description = "The openings to match. Default: all openings of the folder.")
  private List<String> openings = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "The number of candidates to list in each group. Default: ${DEFAULT-VALUE}.")
  private int top = Matching.TOP;

  /** The subject of a list. */
  enum By {
    OPENING,
    PERSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--by",
      paramLabel = "SUBJECT",
      description =
          "opening (the default) lists candidates for each opening, and person lists openings for "
              + "each candidate.")
  private By by = By.OPENING;

  /** The contents of standard output. */
  enum Format {
    TEXT,
    JSON,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json (one object per line), or csv (one row per match).")
  private Format format = Format.TEXT;

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Also write the matches as a table. The name ends in .csv or .xlsx.")
  private @Nullable Path table;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description = "Also write a page for each opening to a folder.")
  private @Nullable Path pages;

  @Mixin private VerifiedOption verified = new VerifiedOption();

  @Mixin private Rosters rosters = new Rosters();

  @Mixin private Sources sources = new Sources();

  @Mixin private LimitsOption limits = new LimitsOption();

  @Mixin private LanguageOption language = new LanguageOption();

  /** The matches of one batch of candidates. */
  private record Matched(
      List<OpeningMatches> openings, List<List<Match>> people, List<Refused> refused, int count) {}

  private record Refused(long line, Failure failure) {}

  @Override
  public Integer call() throws IOException {
    LocalDate day = Objects.requireNonNull(on);
    check();
    PrintWriter out = spec.commandLine().getOut();
    Refusals refusals = new Refusals(spec.commandLine().getErr(), language.ofText());
    long read = 0;
    try (Evaluator evaluator = evaluator();
        MatchAsTable rows =
            table == null ? null : MatchAsTable.file(table, language.ofText(), spec.commandLine());
        Stream<Supplier<CandidateReading>> readings = readings()) {
      Matching matching = matching(evaluator, day);
      List<MatchOutput> outputs = new ArrayList<>(List.of(output(out)));
      if (rows != null) {
        outputs.add(rows);
      }
      List<OpeningMatches> all = matching.none();
      try (Stream<Matched> batches =
          evaluator
              .screening(day)
              .credentials(matching.openings())
              .stage(Stage.POSITION)
              .inBatches(readings.iterator(), batch -> List.of(match(matching, all, batch)))) {
        for (Matched batch : (Iterable<Matched>) batches::iterator) {
          read += batch.count;
          batch.refused.forEach(one -> refusals.add(file, one.line, one.failure));
          for (int i = 0; i < all.size(); i++) {
            all.get(i).add(batch.openings.get(i));
          }
          for (List<Match> person : batch.people) {
            for (MatchOutput one : outputs) {
              one.person(person);
            }
          }
        }
      }
      for (MatchOutput one : outputs) {
        if (by == By.OPENING) {
          for (OpeningMatches opening : all) {
            one.opening(opening);
          }
        }
        one.complete();
      }
      write(all);
    }
    out.flush();
    if (read == 0) {
      Refusals.ofNone(List.of(file), spec.commandLine());
    }
    return refusals.count() > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private void check() {
    if (folder.toString().toLowerCase(Locale.ROOT).endsWith(".jar") && !Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          Refusals.shown(folder.toString())
              + " is a jar. Expected a folder of rules, because a jar can hold programs.\n"
              + "Maybe match the folder from which the jar was built.");
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          Refusals.shown(folder.toString()) + " is not a folder. Expected a folder of openings.");
    }
    Refusals.ofMissing(List.of(file), spec.commandLine());
    verified.policy();
    if (top < 1) {
      throw new ParameterException(
          spec.commandLine(), "--top is " + top + ". Expected a number of 1 or more.");
    }
    if (pages != null && by == By.PERSON) {
      throw new ParameterException(
          spec.commandLine(), "--pages writes a page for each opening. Omit --by person.");
    }
  }

  private Evaluator evaluator() {
    Evaluator evaluator = Evaluator.of(Evaluator.installed(), List.of(RulesFolder.compile(folder)));
    Evaluator starting = start == null ? evaluator : evaluator.startingOn(start);
    return verified.isGiven() ? starting.under(verified.policy()) : starting;
  }

  private Matching matching(Evaluator evaluator, LocalDate day) {
    Matching matching = evaluator.matching(day).top(top);
    if (matching.openings().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          Refusals.shown(folder.toString())
              + " has no opening: no ruleset has the stage POSITION.\n"
              + "Maybe create one with licet new --opening.");
    }
    return openings.isEmpty()
        ? matching
        : matching.openings(
            openings.stream()
                .map(
                    name ->
                        CredentialName.find(name.strip(), matching.openings(), spec.commandLine()))
                .toList());
  }

  private MatchOutput output(PrintWriter out) throws IOException {
    return switch (format) {
      case TEXT ->
          new MatchAsText(out, TerminalColors.forTerminal(), Wording.of(language.ofText()));
      case JSON -> new MatchAsLines(out, language.ofText());
      case CSV -> MatchAsTable.print(out, language.ofText());
    };
  }

  private void write(List<OpeningMatches> all) throws IOException {
    if (pages == null) {
      return;
    }
    Files.createDirectories(pages);
    for (OpeningMatches opening : all) {
      ReportFile.write(
          pages.resolve(opening.opening() + ".html"),
          new MatchPage(language.ofPage()).html(opening));
    }
  }

  private Stream<Supplier<CandidateReading>> readings() throws IOException {
    Optional<SourceKind> kind = sources.kind(file, rosters);
    if (kind.isEmpty() && !rosters.isRoster(file)) {
      InputStream bytes = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
      return CandidateReader.readLater(bytes, limits.limits());
    }
    return (kind.isPresent()
            ? sources.read(file, kind.get(), limits.limits())
            : rosters.read(file, limits.limits()))
        .map(reading -> () -> reading);
  }

  /** Reads and matches a batch, in one of several threads. */
  private Matched match(
      Matching matching, List<OpeningMatches> before, List<Supplier<CandidateReading>> batch) {
    Matched matched =
        new Matched(
            before.stream().map(OpeningMatches::next).toList(),
            new ArrayList<>(),
            new ArrayList<>(),
            batch.size());
    for (Supplier<CandidateReading> supplier : batch) {
      CandidateReading reading = supplier.get();
      if (reading instanceof CandidateReading.Refused refused) {
        matched.refused.add(new Refused(refused.line(), refused.failure()));
      } else if (reading instanceof CandidateReading.Accepted accepted) {
        try {
          add(matched, matching, accepted.candidate());
        } catch (EvaluationException e) {
          matched.refused.add(new Refused(accepted.line(), e.failure()));
        }
      }
    }
    return matched;
  }

  private void add(Matched matched, Matching matching, Candidate candidate) {
    if (by == By.PERSON) {
      matched.people.add(
          matching.match(candidate).stream().sorted(Match.BEST_FIRST).limit(top).toList());
    } else {
      matching.match(candidate, matched.openings);
    }
  }
}
