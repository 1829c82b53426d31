package org.licet.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.licet.Outlook;
import org.licet.outlook.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts credentials side by side for a candidate. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = {"Puts credentials side by side: which is nearest, and what it takes.", ""},
    description = {
      "Prints for each candidate one line a credential, the nearest first: the decision today, the day on which the nearest way"
          + " leads there, its steps, and how many questions are open. JSON is one line a candidate and credential, as of plan.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates refused (listed on standard error), 2 usage, 3 rules unusable.",
      "",
      "Example: licet compare examples/candidates/nurses.jsonl --on 2026-11-23"
    })
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Mixin private OutlookOptions looking = new OutlookOptions();

  @Mixin private OutlookFormat format = new OutlookFormat();

  @Override
  public Integer call() throws IOException {
    OutlookPrinter printer = format.printer();
    PrintWriter out = spec.commandLine().getOut();
    int exit =
        files.visit(
            judging,
            format.isJson(),
            (evaluator, tasks, candidate) -> {
              Outlook outlook =
                  evaluator.outlook(candidate, judging.on()).assuming(looking.assumptions());
              List<Plan> plans =
                  tasks.stream()
                      .map(
                          task ->
                              outlook.plan(
                                  task.credential(), task.stage(), looking.until(judging.on())))
                      .sorted(Plan.NEAREST_FIRST)
                      .toList();
              out.print(printer.compared(plans));
            });
    out.print(printer.end(judging.on()));
    out.flush();
    return exit;
  }
}
