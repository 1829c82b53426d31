package org.licet.workbench;

import java.io.IOException;
import java.util.List;
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
          List<Plan> plans =
              tasks.stream()
                  .map(
                      task ->
                          outlook.plan(
                              task.credential(), task.stage(), looking.until(judging.on())))
                  .sorted(Plan.NEAREST_FIRST)
                  .toList();
          if (format == TextOrJson.JSON) {
            plans.forEach(
                plan -> spec.commandLine().getOut().print(OutlookWriter.toLine(plan) + "\n"));
          } else {
            spec.commandLine().getOut().print(text.compared(plans));
          }
        });
  }
}
