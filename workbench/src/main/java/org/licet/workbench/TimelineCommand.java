package org.licet.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.licet.Outlook;
import org.licet.outlook.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows how the answer changes from day to day. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    header = {"Shows when candidates become eligible, until when, and what changes it.", ""},
    description = {
      "Evaluates candidates on every day from --on to --until and prints the stretches of days with one decision, and the day"
          + " and cause of every change. Nothing is assumed to happen but what the options say.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates refused (listed on standard error), 2 usage, 3 rules unusable.",
      "",
      "Example: licet timeline examples/candidates/nurses.jsonl --on 2026-11-23 --credential CCM"
    })
final class TimelineCommand implements Callable<Integer> {

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
                Timeline timeline =
                    outlook.timeline(task.credential(), task.stage(), looking.until(judging.on()));
                out.print(printer.of(timeline));
              }
            });
    out.print(printer.end(judging.on()));
    out.flush();
    return exit;
  }
}
