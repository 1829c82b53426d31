package org.licet.workbench.rules.check;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;
import org.licet.workbench.options.ReportFormat;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.options.Today;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks rules and prints every problem. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = {"Checks rules and lists every problem with its location.", ""},
    description = {
      "Reads and compiles rules, and evaluates a made-up candidate with them. Lists all problems "
          + "at once as file:line:column, with the line, a caret below the word, and advice if there is "
          + "any.",
      "",
      "An error means that the rules cannot be used. A warning asks for a review: a criterion "
          + "without a source, a source that was read long ago, a number or table row that no case "
          + "tests, or a condition that is never true.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 no errors (with --strict: no warnings either), 1 problems, 2 wrong usage, "
          + "3 no rules found.",
      "",
      "Example: licet check --rules my-ccm"
    })
public final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Option(names = "--strict", description = "Treat warnings as errors.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, or junit (JUnit XML).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The date on which the age of sources is computed. Default: today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--give-up-after",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "The most seconds to spend on a check. Default: ${DEFAULT-VALUE}.")
  private int patience;

  /** The rules and their problems. */
  private record Checked(List<RulesSource> sources, CheckReport report) {}

  @Override
  public Integer call() {
    Optional<Checked> checked = inTime();
    if (checked.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "licet: Checking the rules took longer than "
                  + patience
                  + " seconds.\nMaybe their disk does not respond, or --give-up-after is too short.");
      return ExitCode.PROBLEMS;
    }
    return write(checked.get().sources, checked.get().report);
  }

  /** Checks in a separate thread that ends with the program. Empty if it takes too long. */
  private Optional<Checked> inTime() {
    FutureTask<Checked> task = new FutureTask<>(this::check);
    Thread thread = new Thread(task, "licet-check");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(patience, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("Checking throws no checked exceptions.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The check was interrupted.");
    }
  }

  private Checked check() {
    List<RulesSource> sources = rules.read();
    return new Checked(sources, check(sources, on == null ? Today.date() : on));
  }

  private int write(List<RulesSource> sources, CheckReport report) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> text(report, out);
      case JSON -> out.print(ProblemsAsJson.of(report));
      case JUNIT -> out.print(ProblemsAsJUnit.of(report, files(sources)));
    }
    out.flush();
    return report.hasErrors() || (strict && report.warnings() > 0)
        ? ExitCode.PROBLEMS
        : ExitCode.EVALUATED;
  }

  private static CheckReport check(List<RulesSource> sources, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    int rulesets = 0;
    int files = 0;
    for (RulesSource source : sources) {
      CheckReport one = RulesCheck.of(source, today);
      problems.addAll(one.problems());
      rulesets += one.rulesets();
      files += one.files();
    }
    return new CheckReport(problems, rulesets, files);
  }

  private static List<String> files(List<RulesSource> sources) {
    List<String> files = new ArrayList<>();
    for (RulesSource source : sources) {
      for (RulesetSource ruleset : source.rulesets()) {
        ruleset.files().keySet().forEach(name -> files.add(ruleset.shown() + "/" + name));
      }
    }
    return files;
  }

  private static void text(CheckReport report, PrintWriter out) {
    TerminalColors paint = TerminalColors.forTerminal();
    for (Problem problem : report.problems()) {
      String heading = problem.heading();
      String color = problem.severity() == Severity.ERROR ? "bold,red" : "bold,yellow";
      out.println(paint.of(color, heading) + problem.text().substring(heading.length()));
      out.println();
    }
    out.println(report.summary());
  }
}
