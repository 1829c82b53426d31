package org.licet.workbench.outlook;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.licet.candidate.Candidate;
import org.licet.outlook.Difference;
import org.licet.workbench.input.CandidateFiles;
import org.licet.workbench.options.EvaluationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the verdicts that changed facts would change. */
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    header = {"Shows which verdicts would change, and why, if some facts were different.", ""},
    description = {
      "Evaluates each candidate twice: as recorded, and with the changes. Prints both "
          + "decisions and every verdict that differs, with its reasons before and after.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates rejected (listed on standard error), 2 wrong "
          + "usage, 3 unusable rules.",
      "",
      "Example: licet whatif nurse.json --on 2026-11-23 --credential CCM --set /employment/0/fullTime=true",
      "         licet whatif nurse.json --on 2026-11-23 --set '/licenses/-={\"type\":\"RN\",\"status\":\"ACTIVE\"}'"
    })
public final class WhatIfCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Option(
      names = "--set",
      required = true,
      paramLabel = "POINTER=VALUE",
      description =
          "Set the fact at a JSON pointer to a value, written as JSON or plain text. To add to a "
              + "list, end the pointer with -.")
  private List<String> changes = List.of();

  @Mixin private OutlookFormat format = new OutlookFormat();

  @Override
  public Integer call() throws IOException {
    ChangedFacts changed = ChangedFacts.of(changes, spec.commandLine());
    return format.print(
        spec.commandLine().getOut(),
        judging.on(),
        (printer, out) ->
            files.visit(
                judging,
                format.isJson(),
                (evaluator, tasks, candidate) -> {
                  Candidate then = changed.applyTo(candidate);
                  for (EvaluationOptions.Task task : tasks) {
                    out.print(
                        printer.of(
                            Difference.between(
                                evaluator.evaluate(
                                    candidate, task.credential(), task.stage(), judging.on()),
                                evaluator.evaluate(
                                    then, task.credential(), task.stage(), judging.on()))));
                  }
                }));
  }
}
