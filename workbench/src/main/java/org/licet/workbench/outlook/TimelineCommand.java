package org.licet.workbench.outlook;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how the decision changes from day to day. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    header = {"Shows when candidates become eligible, for how long, and why.", ""},
    description = {
      "Evaluates candidates on every day from --on to --until. Prints the periods with the "
          + "same decision, and the date and cause of every change. Assumes that nothing "
          + "else happens, unless --jobs-end or --licenses-renewed is given.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates rejected (listed on standard error), 2 wrong "
          + "usage, 3 unusable rules.",
      "",
      "Example: licet timeline examples/candidates/nurses.jsonl --on 2026-11-23 --credential CCM"
    })
public final class TimelineCommand implements Callable<Integer> {

  @Mixin private CandidateOutlooks ahead = new CandidateOutlooks();

  @Override
  public Integer call() throws IOException {
    return ahead.print(
        (printer, outlook, tasks, last) ->
            tasks.stream()
                .map(task -> printer.of(outlook.timeline(task.credential(), task.stage(), last)))
                .collect(Collectors.joining()));
  }
}
