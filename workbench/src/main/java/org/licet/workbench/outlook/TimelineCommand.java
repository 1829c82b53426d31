package org.licet.workbench.outlook;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
