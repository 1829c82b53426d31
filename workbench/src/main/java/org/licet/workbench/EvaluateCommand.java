package org.licet.workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.json.EvaluationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates the candidates of files and prints explained results. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    header = {"Evaluates candidates and explains the results.", ""},
    description = {
      "Evaluates candidates and prints, for each candidate and credential, the decision, every criterion's verdict with its"
          + " reason, evidence, shortfall, open questions and sources.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates refused (listed on standard error), 2 usage, 3 rules unusable.",
      "",
      "Example: licet evaluate examples/candidates/nurses.jsonl --on 2026-11-23 --credential CCM,ACM"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default) or json, one object a line.")
  private TextOrJson format = TextOrJson.TEXT;

  private final TextReport report = new TextReport(Ansi.AUTO.enabled());

  @Override
  public Integer call() throws IOException {
    int exit = files.visit(judging, format == TextOrJson.JSON, this::evaluate);
    if (format == TextOrJson.TEXT) {
      spec.commandLine().getOut().print(report.references());
      spec.commandLine().getOut().flush();
    }
    return exit;
  }

  private void evaluate(Evaluator evaluator, List<JudgingOptions.Task> tasks, Candidate candidate) {
    PrintWriter out = spec.commandLine().getOut();
    for (JudgingOptions.Task task : tasks) {
      Evaluation evaluation =
          evaluator.evaluate(candidate, task.credential(), task.stage(), judging.on());
      out.print(
          format == TextOrJson.JSON
              ? EvaluationWriter.toLine(evaluation) + "\n"
              : report.of(evaluation));
    }
  }
}
