package org.licet.workbench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.licet.Outlook;
import org.licet.json.OutlookWriter;
import org.licet.outlook.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            Timeline timeline =
                outlook.timeline(task.credential(), task.stage(), looking.until(judging.on()));
            spec.commandLine()
                .getOut()
                .print(
                    format == TextOrJson.JSON
                        ? OutlookWriter.toLine(timeline) + "\n"
                        : text.of(timeline));
          }
        });
  }
}
