package org.licet.workbench.outlook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.licet.Outlook;
import org.licet.workbench.input.CandidateFiles;
import org.licet.workbench.options.EvaluationOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the outlook of each candidate in the files. */
final class CandidateOutlooks {

  /** Renders the outlook of one candidate. */
  interface Saying {

    /**
     * Returns the text for a candidate.
     *
     * @param tasks the credentials and stages to evaluate
     * @param last the last day to evaluate
     */
    String of(
        OutlookPrinter printer,
        Outlook outlook,
        List<EvaluationOptions.Task> tasks,
        LocalDate last);
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  @Mixin private OutlookOptions looking = new OutlookOptions();

  @Mixin private OutlookFormat format = new OutlookFormat();

  /** Prints the text for every candidate, and returns the exit code. */
  int print(Saying saying) throws IOException {
    LocalDate on = judging.on();
    return format.print(
        spec.commandLine().getOut(),
        on,
        (printer, out) ->
            files.visit(
                judging,
                format.isJson(),
                (evaluator, tasks, candidate) -> {
                  printer.about(candidate);
                  out.print(
                      saying.of(
                          printer,
                          evaluator.outlook(candidate, on).assuming(looking.assumptions()),
                          tasks,
                          looking.until(on)));
                }));
  }
}
