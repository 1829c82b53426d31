package org.licet.workbench.outlook;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
