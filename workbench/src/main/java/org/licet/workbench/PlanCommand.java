package org.licet.workbench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.licet.Outlook;
import org.licet.json.OutlookWriter;
import org.licet.outlook.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default) or json, one object a line.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public Integer call() throws IOException {
    OutlookAsText text = new OutlookAsText(new Paint(Ansi.AUTO.enabled()));
    return files.visit(
        judging,
        format == TextOrJson.JSON,
        (evaluator, tasks, candidate) -> {
          Outlook outlook =
              evaluator.outlook(candidate, judging.on()).assuming(looking.assumptions());
          for (JudgingOptions.Task task : tasks) {
            Plan plan = outlook.plan(task.credential(), task.stage(), looking.until(judging.on()));
            spec.commandLine()
                .getOut()
                .print(
                    format == TextOrJson.JSON ? OutlookWriter.toLine(plan) + "\n" : text.of(plan));
          }
        });
  }
}
