package org.licet.workbench.outlook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Comparison;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.workbench.input.CandidateFiles;
import org.licet.workbench.input.Refusals;
import org.licet.workbench.options.BuiltInRules;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows why verdicts changed between two evaluations. */
@Command(
    name = "difference",
    mixinStandardHelpOptions = true,
    header = {"Shows which verdicts changed since an earlier evaluation, and the cause.", ""},
    description = {
      "Evaluates each candidate twice: as before, and now. For each verdict that differs, prints "
          + "whether the facts, the rules, or the passing of time changed it. To find out, it "
          + "evaluates the candidate with one change at a time.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 compared, 1 some candidates rejected (listed on standard error) or without an "
          + "earlier record, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet difference nurses.jsonl --before nurses-2025.jsonl --on 2026-11-23 "
          + "--since 2025-11-23"
    })
public final class DifferenceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Option(
      names = "--before",
      paramLabel = "FILE",
      description = "The earlier records of the candidates, by their ids. Default: the same.")
  private @Nullable Path before;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "The date of the earlier evaluation. Default: the same.")
  private @Nullable LocalDate since;

  @Option(
      names = "--rules-before",
      paramLabel = "DIR",
      description = "A folder of the earlier rules. Default: the same.")
  private @Nullable Path rulesBefore;

  @Mixin private OutlookFormat format = new OutlookFormat();

  private long missing;

  @Override
  public Integer call() throws IOException {
    if (before == null && since == null && rulesBefore == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Nothing differs. Name --before, --since or --rules-before, or several of them.");
    }
    Map<String, Candidate> earlier = before == null ? Map.of() : earlier(before);
    try (Evaluator earlierRules =
        rulesBefore == null
            ? Evaluator.empty()
            : BuiltInRules.replacedBy(RulesOptions.existing(spec, rulesBefore))) {
      int exit =
          format.print(
              spec.commandLine().getOut(),
              judging.on(),
              (printer, out) ->
                  files.visit(
                      judging,
                      format.isJson(),
                      (evaluator, tasks, candidate) -> {
                        Candidate was = before == null ? candidate : earlier.get(candidate.id());
                        if (was == null) {
                          missing++;
                          return;
                        }
                        Evaluator rules =
                            rulesBefore == null
                                ? evaluator
                                : earlierRules
                                    .assuming(evaluator.assumed())
                                    .under(evaluator.policy());
                        for (EvaluationOptions.Task task : tasks) {
                          out.print(
                              printer.of(
                                  Comparison.of(task.credential(), task.stage())
                                      .before(rules, was, since == null ? judging.on() : since)
                                      .after(evaluator, candidate, judging.on())
                                      .difference()));
                        }
                      }));
      if (missing > 0) {
        spec.commandLine()
            .getErr()
            .println(
                "licet: "
                    + CommonWords.many(missing, "candidate")
                    + " without an earlier record in "
                    + Refusals.shown(String.valueOf(before))
                    + ".");
      }
      return missing > 0 ? Math.max(exit, ExitCode.SOME_REFUSED) : exit;
    }
  }

  private Map<String, Candidate> earlier(Path file) throws IOException {
    Refusals.ofMissing(List.of(file.toString()), spec.commandLine());
    Refusals refusals = new Refusals(spec.commandLine().getErr(), LanguageOption.ofMessages(spec));
    Map<String, Candidate> byId = new HashMap<>();
    try (Stream<CandidateReading> readings = CandidateReader.read(file)) {
      for (Iterator<CandidateReading> all = readings.iterator(); all.hasNext(); ) {
        CandidateReading reading = all.next();
        if (reading instanceof CandidateReading.Accepted accepted) {
          byId.put(accepted.candidate().id(), accepted.candidate());
        } else if (reading instanceof CandidateReading.Refused refused) {
          refusals.add(file.toString(), refused.line(), refused.failure());
        }
      }
    }
    return byId;
  }
}
