package org.licet.workbench.outlook;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the paths to a credential. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header = {
      "Shows the paths to a credential: the steps, their order, and the date of eligibility.",
      ""
    },
    description = {
      "Prints the paths that are open to a candidate, the earliest first. A new job counts as "
          + "full-time from the first day and replaces current jobs. Steps of unknown length (an "
          + "exam attempt, a course, a license, a degree) count as finished at once; the date is "
          + "then marked \"at the earliest\". The rules are evaluated on every day of a path.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates rejected (listed on standard error), 2 wrong "
          + "usage, 3 unusable rules.",
      "",
      "Example: licet plan examples/candidates/nurses.jsonl --on 2026-11-23 --credential CCM"
    })
public final class PlanCommand implements Callable<Integer> {

  @Mixin private CandidateOutlooks ahead = new CandidateOutlooks();

  @Override
  public Integer call() throws IOException {
    return ahead.print(
        (printer, outlook, tasks, last) ->
            tasks.stream()
                .map(task -> printer.of(outlook.plan(task.credential(), task.stage(), last)))
                .collect(Collectors.joining()));
  }
}
