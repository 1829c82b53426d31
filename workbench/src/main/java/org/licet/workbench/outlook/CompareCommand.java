package org.licet.workbench.outlook;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.licet.outlook.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
public final class CompareCommand implements Callable<Integer> {

  @Mixin private CandidateOutlooks ahead = new CandidateOutlooks();

  @Override
  public Integer call() throws IOException {
    return ahead.print(
        (printer, outlook, tasks, last) ->
            printer.compared(
                tasks.stream()
                    .map(task -> outlook.plan(task.credential(), task.stage(), last))
                    .sorted(Plan.NEAREST_FIRST)
                    .toList()));
  }
}
