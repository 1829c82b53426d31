package org.licet.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesException;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Candidates as JSON, JSON Lines or YAML; - for standard input.")
  private List<String> files;

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default) or json, one object a line.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public Integer call() throws IOException {
    Refusals.ofMissing(files, spec.commandLine());
    CompletableFuture<Evaluator> loading = CompletableFuture.supplyAsync(judging::evaluator);
    Refusals refusals = new Refusals(spec.commandLine().getErr());
    TextReport report = new TextReport(Ansi.AUTO.enabled());
    for (String file : files) {
      try (Stream<CandidateReading> readings = read(file)) {
        Iterator<CandidateReading> reading = readings.iterator();
        boolean more =
            reading.hasNext(); // reads the first candidate while the rules are still loading
        Evaluator evaluator = loaded(loading);
        List<JudgingOptions.Task> tasks = judging.tasks(evaluator);
        while (more && !spec.commandLine().getOut().checkError()) { // until the reader goes away
          evaluate(evaluator, tasks, report, refusals, file, reading.next());
          more = reading.hasNext();
        }
      }
    }
    loaded(loading).close();
    if (format == TextOrJson.TEXT) {
      spec.commandLine().getOut().print(report.references());
    }
    spec.commandLine().getOut().flush();
    return refusals.count() > 0 ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private static Evaluator loaded(CompletableFuture<Evaluator> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RulesException unusable ? unusable : e;
    }
  }

  private static Stream<CandidateReading> read(String file) throws IOException {
    return file.equals("-")
        ? CandidateReader.read(standardInput())
        : CandidateReader.read(Path.of(file));
  }

  private static InputStream standardInput() {
    return System.in;
  }

  private void evaluate(
      Evaluator evaluator,
      List<JudgingOptions.Task> tasks,
      TextReport report,
      Refusals refusals,
      String file,
      CandidateReading reading) {
    if (reading instanceof CandidateReading.Refused refused) {
      refuse(refusals, refused.failure(), file, refused.line());
    } else if (reading instanceof CandidateReading.Accepted accepted) {
      for (JudgingOptions.Task task : tasks) {
        evaluate(evaluator, task, report, refusals, file, accepted.line(), accepted.candidate());
      }
    }
  }

  private void evaluate(
      Evaluator evaluator,
      JudgingOptions.Task task,
      TextReport report,
      Refusals refusals,
      String file,
      long line,
      Candidate candidate) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Evaluation evaluation =
          evaluator.evaluate(candidate, task.credential(), task.stage(), judging.on());
      out.print(
          format == TextOrJson.JSON
              ? EvaluationWriter.toLine(evaluation) + "\n"
              : report.of(evaluation));
    } catch (EvaluationException e) {
      refuse(refusals, e.failure(), file, line);
    }
  }

  /** Lists a candidate that is refused; in JSON it is a result too. */
  private void refuse(Refusals refusals, Failure failure, String file, long line) {
    if (format == TextOrJson.JSON) {
      spec.commandLine().getOut().print(EvaluationWriter.toLine(failure) + "\n");
    }
    refusals.add(file, line, failure);
  }
}
