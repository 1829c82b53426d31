package org.licet.workbench.outlook;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.licet.outlook.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the credentials that a candidate can reach. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = {"Compares credentials: which one is fastest to reach, and how.", ""},
    description = {
      "Prints one line per credential for each candidate, the fastest first: today's decision, "
          + "the earliest date, the steps to it, and the number of open questions. With "
          + "--format json, prints one line per candidate and credential, as plan does.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates rejected (listed on standard error), 2 wrong "
          + "usage, 3 unusable rules.",
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
