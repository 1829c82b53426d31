package org.licet.workbench.population;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.compare.Impact;
import org.licet.evaluation.Decision;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.PageFormat;
import org.licet.workbench.options.TwoRules;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates a population under two sets of rules and shows the changed decisions. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    header = {"Shows which candidates a rule change affects.", ""},
    description = {
      "Evaluates every candidate in a file under the rules before and after a change. Prints "
          + "each changed decision with its reasons, a table of decisions before and after, and the "
          + "criteria that cause the changes. The file can be of any size, because only one "
          + "candidate is in memory at a time.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 compared, 1 a decision changed in a way that --fail-on names, 2 wrong usage, "
          + "3 unusable rules, 4 some candidates rejected (listed on standard error).",
      "",
      "Example: licet impact built-in my-ccm candidates.jsonl --on 2026-11-23 --fail-on newly-not-eligible"
    })
public final class ImpactCommand implements Callable<Integer> {

  /** Decision changes that make the command fail. */
  enum FailOn {
    NEWLY_ELIGIBLE,
    NEWLY_NOT_ELIGIBLE,
    NEWLY_UNDETERMINED,
    ANY;

    boolean happened(Impact impact) {
      return switch (this) {
        case NEWLY_ELIGIBLE -> impact.movedTo(Decision.ELIGIBLE) > 0;
        case NEWLY_NOT_ELIGIBLE -> impact.movedTo(Decision.NOT_ELIGIBLE) > 0;
        case NEWLY_UNDETERMINED -> impact.movedTo(Decision.UNDETERMINED) > 0;
        case ANY -> Stream.of(Decision.values()).anyMatch(to -> impact.movedTo(to) > 0);
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Spec private CommandSpec spec;

  @Mixin private TwoRules rules = new TwoRules();

  @Parameters(
      index = "2",
      paramLabel = "FILE",
      description = "Candidates as JSON, JSON Lines, or YAML. Use - for standard input.")
  private String file;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "The evaluation date, such as 2026-11-23.")
  private LocalDate on;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "${COMPLETION-CANDIDATES}. Default: EXAMINATION, or LICENSURE for RN.")
  private @Nullable Stage stage;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "CHANGE",
      description =
          "Exit with 1 if a decision changes in one of these ways: ${COMPLETION-CANDIDATES}.")
  private Set<FailOn> failOn = Set.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (the default), json (one line per changed decision, then a summary line), or html "
              + "(one page).")
  private PageFormat format = PageFormat.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Refusals.ofMissing(List.of(file), spec.commandLine());
    Impact impact =
        new Impact(
            TwoRules.compiled(rules.before()),
            TwoRules.compiled(rules.after()),
            on,
            Optional.ofNullable(stage));
    if (impact.credentials().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "No credential has rules on " + on + " both before and after the change.");
    }
    ImpactReport report =
        switch (format) {
          case TEXT -> new ImpactAsText(TerminalColors.forTerminal());
          case JSON -> new ImpactAsJson();
          case HTML -> new ImpactAsHtml(on, language.ofPage());
        };
    PrintWriter out = spec.commandLine().getOut();
    Refusals refusals = new Refusals(spec.commandLine().getErr(), language.ofText());
    try (Stream<CandidateReading> readings = read()) {
      Iterator<CandidateReading> reading = readings.iterator();
      // The reader may close the output, but --fail-on still applies to
      // all candidates.
      while (reading.hasNext() && (!failOn.isEmpty() || !out.checkError())) {
        one(impact, report, reading.next(), out, refusals);
      }
    }
    if (!out.checkError()) {
      out.print(report.whole(impact));
      out.flush();
    }
    if (failOn.stream().anyMatch(one -> one.happened(impact))) {
      return ExitCode.PROBLEMS;
    }
    return refusals.count() > 0 ? ExitCode.INCOMPLETE : ExitCode.EVALUATED;
  }

  private Stream<CandidateReading> read() throws IOException {
    return file.equals("-") ? CandidateReader.read(System.in) : CandidateReader.read(Path.of(file));
  }

  private void one(
      Impact impact,
      ImpactReport report,
      CandidateReading reading,
      PrintWriter out,
      Refusals refusals) {
    if (reading instanceof CandidateReading.Refused refused) {
      refusals.add(file, refused.line(), refused.failure());
    } else if (reading instanceof CandidateReading.Accepted accepted) {
      try {
        List<Impact.Move> moves = impact.add(accepted.candidate());
        moves.forEach(move -> out.print(report.of(move)));
      } catch (EvaluationException e) {
        refusals.add(file, accepted.line(), e.failure());
      }
    }
  }
}
