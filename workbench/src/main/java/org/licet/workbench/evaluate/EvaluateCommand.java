package org.licet.workbench.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.Outlook;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.json.EvaluationFormat;
import org.licet.json.EvaluationWriter;
import org.licet.records.FhirWriter;
import org.licet.workbench.Main;
import org.licet.workbench.input.CandidateFiles;
import org.licet.workbench.options.DetailOption;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.report.EvaluationPage;
import org.licet.workbench.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates candidates from files and prints explained results. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    header = {"Evaluates candidates and explains the results.", ""},
    description = {
      "Prints a decision for each candidate and credential, and the verdict on every criterion "
          + "with its reason, evidence, shortfall, open questions, and sources.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 evaluated, 1 some candidates rejected (listed on standard error), 2 wrong "
          + "usage, 3 unusable rules.",
      "",
      "Example: licet evaluate examples/candidates/nurses.jsonl --on 2026-11-23 --credential CCM,ACM"
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final int YEARS = 10;

  @Spec private CommandSpec spec;

  @Mixin private CandidateFiles files = new CandidateFiles();

  @Mixin private EvaluationOptions judging = new EvaluationOptions();

  /** The formats of evaluations. */
  enum EvaluationFile {
    TEXT,
    JSON,
    HTML,
    FHIR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (the default), json (one object per line), html (one page, with the outlook for "
              + "ten years), or fhir (one bundle per candidate, each on a line).")
  private EvaluationFile format = EvaluationFile.TEXT;

  @Mixin private DetailOption detail = new DetailOption();

  @Mixin private LanguageOption language = new LanguageOption();

  private @Nullable EvaluationFormat lineFormat;

  @Override
  public Integer call() throws IOException {
    TextReport report = new TextReport(Ansi.AUTO.enabled(), Wording.of(language.ofText()));
    EvaluationPage page = new EvaluationPage(language.ofPage());
    int exit =
        files.visit(
            judging,
            format == EvaluationFile.JSON,
            (evaluator, tasks, candidate) -> {
              switch (format) {
                case TEXT ->
                    evaluate(evaluator, tasks, candidate, one -> report.of(candidate, one));
                case JSON ->
                    evaluate(
                        evaluator,
                        tasks,
                        candidate,
                        one -> EvaluationWriter.toLine(one, lineFormat(evaluator, tasks)) + "\n");
                case HTML -> add(evaluator, tasks, candidate, page);
                case FHIR ->
                    spec.commandLine().getOut().print(bundle(evaluator, tasks, candidate) + "\n");
              }
            });
    PrintWriter out = spec.commandLine().getOut();
    if (format == EvaluationFile.TEXT) {
      out.print(report.references());
    } else if (format == EvaluationFile.HTML) {
      out.print(page.html(judging.on()));
    }
    out.flush();
    return exit;
  }

  /** Returns the form of lines, and prints the sources before the first line. */
  private EvaluationFormat lineFormat(Evaluator evaluator, List<EvaluationOptions.Task> tasks) {
    EvaluationFormat known = lineFormat;
    if (known == null) {
      known = detail.format(evaluator, tasks, language.ofText());
      if (detail.sourcesOnce()) {
        spec.commandLine().getOut().print(EvaluationWriter.sourcesLine(known) + "\n");
      }
      lineFormat = known;
    }
    return known;
  }

  private void evaluate(
      Evaluator evaluator,
      List<EvaluationOptions.Task> tasks,
      Candidate candidate,
      Function<Evaluation, String> printed) {
    for (EvaluationOptions.Task task : tasks) {
      spec.commandLine()
          .getOut()
          .print(
              printed.apply(
                  evaluator.evaluate(candidate, task.credential(), task.stage(), judging.on())));
    }
  }

  private String bundle(
      Evaluator evaluator, List<EvaluationOptions.Task> tasks, Candidate candidate) {
    List<Evaluation> evaluations =
        tasks.stream()
            .map(
                task ->
                    evaluator.evaluate(candidate, task.credential(), task.stage(), judging.on()))
            .toList();
    return FhirWriter.toJson(candidate, evaluations, language.ofText()).toString();
  }

  private void add(
      Evaluator evaluator,
      List<EvaluationOptions.Task> tasks,
      Candidate candidate,
      EvaluationPage page) {
    Outlook outlook = evaluator.outlook(candidate, judging.on());
    LocalDate last = Main.notAfterLastDay(judging.on().plusYears(YEARS).minusDays(1));
    for (EvaluationOptions.Task task : tasks) {
      page.add(
          candidate,
          outlook.timeline(task.credential(), task.stage(), last),
          outlook.plan(task.credential(), task.stage(), last));
    }
  }
}
