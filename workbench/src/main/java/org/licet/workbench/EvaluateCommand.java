package org.licet.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateReading;
import org.licet.json.EvaluationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "The date for which to judge, such as 2026-11-23.")
  private LocalDate on;

  @Option(
      names = "--credential",
      split = ",",
      paramLabel = "A,B",
      description = "The credentials to judge for; every one if omitted.")
  private List<String> credentials = List.of();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "${COMPLETION-CANDIDATES}. If omitted EXAMINATION, for RN LICENSURE.")
  private @Nullable Stage stage;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of rules that takes the place of the built-in rules of its credentials.")
  private @Nullable Path rules;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default) or json, one object a line.")
  private TextOrJson format = TextOrJson.TEXT;

  private boolean someRefused;

  @Override
  public Integer call() throws IOException {
    refuseMissingFiles();
    CompletableFuture<Evaluator> loading = CompletableFuture.supplyAsync(this::evaluator);
    TextReport report = new TextReport(Ansi.AUTO.enabled());
    for (String file : files) {
      try (Stream<CandidateReading> readings = read(file)) {
        Iterator<CandidateReading> reading = readings.iterator();
        boolean more =
            reading.hasNext(); // reads the first candidate while the rules are still loading
        Evaluator evaluator = loaded(loading);
        List<Task> tasks = tasks(evaluator);
        while (more && !spec.commandLine().getOut().checkError()) { // until the reader goes away
          evaluate(evaluator, tasks, report, file, reading.next());
          more = reading.hasNext();
        }
      }
    }
    loaded(loading).close();
    if (format == TextOrJson.TEXT) {
      spec.commandLine().getOut().print(report.references());
    }
    spec.commandLine().getOut().flush();
    return someRefused ? ExitCode.SOME_REFUSED : ExitCode.EVALUATED;
  }

  private static Evaluator loaded(CompletableFuture<Evaluator> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RulesException unusable ? unusable : e;
    }
  }

  private void refuseMissingFiles() {
    for (String file : files) {
      if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
        throw new ParameterException(
            spec.commandLine(), "the file " + file + " does not exist or cannot be read");
      }
      if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
        throw new ParameterException(
            spec.commandLine(), file + " is a folder, expected a file of candidates");
      }
    }
  }

  private Evaluator evaluator() {
    return rules == null
        ? Evaluator.ofClassPath()
        : Evaluator.of(Evaluator.installed(), List.of(RulesFolder.compile(rules)));
  }

  private record Task(String credential, Stage stage) {}

  private List<Task> tasks(Evaluator evaluator) {
    for (String credential : credentials) {
      if (!evaluator.credentials().contains(credential)) {
        throw new ParameterException(
            spec.commandLine(),
            "there are no rules for the credential "
                + credential
                + ", expected some of "
                + String.join(",", evaluator.credentials()));
      }
      if (stage != null && !evaluator.stages(credential).contains(stage)) {
        throw new ParameterException(
            spec.commandLine(),
            credential
                + " has no stage "
                + stage
                + ", expected one of "
                + evaluator.stages(credential));
      }
    }
    List<String> asked =
        credentials.isEmpty() ? evaluator.credentials() : credentials.stream().distinct().toList();
    List<Task> tasks =
        asked.stream()
            .map(
                credential ->
                    new Task(
                        credential,
                        stage == null ? Stage.usualOf(evaluator.stages(credential)) : stage))
            .filter(task -> evaluator.stages(task.credential()).contains(task.stage()))
            .toList();
    if (tasks.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no credential has the stage " + stage);
    }
    return tasks;
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
      List<Task> tasks,
      TextReport report,
      String file,
      CandidateReading reading) {
    if (reading instanceof CandidateReading.Refused refused) {
      refuse(refused.failure(), file, refused.line());
    } else if (reading instanceof CandidateReading.Accepted accepted) {
      for (Task task : tasks) {
        evaluate(evaluator, task, report, file, accepted.line(), accepted.candidate());
      }
    }
  }

  private void evaluate(
      Evaluator evaluator,
      Task task,
      TextReport report,
      String file,
      long line,
      Candidate candidate) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Evaluation evaluation = evaluator.evaluate(candidate, task.credential(), task.stage(), on);
      out.print(
          format == TextOrJson.JSON
              ? EvaluationWriter.toLine(evaluation) + "\n"
              : report.of(evaluation));
    } catch (EvaluationException e) {
      refuse(e.failure(), file, line);
    }
  }

  /** Lists a candidate that is refused; in JSON it is a result too. */
  private void refuse(Failure failure, String file, long line) {
    someRefused = true;
    if (format == TextOrJson.JSON) {
      spec.commandLine().getOut().print(EvaluationWriter.toLine(failure) + "\n");
    }
    String where =
        Stream.of(
                failure.candidate().map(id -> "candidate " + id),
                failure.pointer().filter(pointer -> !pointer.isEmpty()))
            .flatMap(Optional::stream)
            .reduce((candidate, pointer) -> candidate + ", " + pointer)
            .map(text -> text + ": ")
            .orElse("");
    spec.commandLine()
        .getErr()
        .println(
            (file.equals("-") ? "standard input" : file)
                + ":"
                + line
                + ": "
                + where
                + failure.message());
  }
}
