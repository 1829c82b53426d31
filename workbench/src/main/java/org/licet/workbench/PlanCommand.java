package org.licet.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.licet.Outlook;
import org.licet.outlook.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the ways to a credential. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header = {
      "Shows the ways to a credential: what to do, in which order, and when it leads there.",
      ""
    },
    description = {
      "Prints the ways from where a candidate stands, the earliest first. A new job is taken as full-time from the first day on,"
          + " in place of those still held; what takes nobody knows how long (a sitting, a course, a license, a degree) as done on"
          + " the day on which it can begin. Every day of a way is judged by the rules.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates refused (listed on standard error), 2 usage, 3 rules unusable.",
      "",
      "Example: licet plan examples/candidates/nurses.jsonl --on 2026-11-23 --credential CCM"
    })
final class PlanCommand implements Callable<Integer> {

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
              for (JudgingOptions.Task task : tasks) {
                Plan plan =
                    outlook.plan(task.credential(), task.stage(), looking.until(judging.on()));
                out.print(printer.of(plan));
              }
            });
    out.print(printer.end(judging.on()));
    out.flush();
    return exit;
  }
}
