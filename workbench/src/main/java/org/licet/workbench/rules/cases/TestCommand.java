package org.licet.workbench.rules.cases;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.licet.authoring.internal.cases.CaseRun;
import org.licet.authoring.internal.cases.FailedCase;
import org.licet.authoring.internal.compile.IncrementalCompiler;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseResult;
import org.licet.workbench.options.ReportFormat;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the cases in a rules folder. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    header = {"Runs the cases in the rules folder.", ""},
    description = {
      "Runs the cases in the rules folder: example candidates with expected decisions and "
          + "verdicts. Prints each failed case with the expected and actual results side by side, "
          + "the reasons, and the author's explanation.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all cases pass, 1 some fail, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet test --rules my-ccm --watch"
    })
public final class TestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Option(
      names = "--watch",
      description =
          "Run the cases again whenever a file in the folder is saved. Press Ctrl-C to stop.")
  private boolean watch;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, or junit (JUnit XML).")
  private ReportFormat format = ReportFormat.TEXT;

  private final IncrementalCompiler compiler = new IncrementalCompiler();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!watch) {
      return run();
    }
    if (rules.folder().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--watch needs a folder to watch. Add --rules DIR.");
    }
    new FolderWatch(rules.folder().get(), this::runAgain).untilInterrupted();
    return ExitCode.EVALUATED;
  }

  /** Runs the cases again. Faults in the rules do not end the command. */
  private void runAgain() {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    try {
      run();
    } catch (RulesException | CaseException | EvaluationException e) {
      out.println(e.getMessage());
    }
    out.printf(
        Locale.ROOT, "%.1f seconds. Waiting for a change%n%n", (System.nanoTime() - start) / 1e9);
    out.flush();
  }

  private int run() {
    List<CaseResult> results = new ArrayList<>();
    List<FailedCase> failed = new ArrayList<>();
    for (RulesSource source : rules.read()) {
      CaseRun run = CaseRun.of(source, rules.compiled(source, compiler));
      results.addAll(run.results());
      failed.addAll(run.failed());
    }
    CaseRun all = new CaseRun(results, failed);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> new CasesAsText(TerminalColors.forTerminal()).of(all);
          case JSON -> CasesAsJson.of(all);
          case JUNIT -> CasesAsJUnit.of(all);
        });
    out.flush();
    return all.holds() ? ExitCode.EVALUATED : ExitCode.PROBLEMS;
  }
}
