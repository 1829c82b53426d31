package org.licet.workbench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.check.CheckReport;
import org.licet.authoring.check.RulesCheck;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.Severity;
import org.licet.authoring.source.RulesSource;
import org.licet.authoring.source.RulesetSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks rules and says everything that is wrong with them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = {"Checks rules and lists every problem with its place.", ""},
    description = {
      "Checks rules: reads, compares, compiles and tries them, and lists every problem at once as"
          + " file:line:column, with the line, a caret below the word, and advice where there is any.",
      "",
      "An error means that the rules cannot be used. A warning means that somebody should look: a criterion"
          + " without a source, a source that was read long ago, a number or a row of a table that no case pins,"
          + " a condition that can never hold.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 no errors (with --strict: nothing at all), 1 problems, 2 usage, 3 no rules there.",
      "",
      "Example: licet check --rules my-ccm"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Option(names = "--strict", description = "Warnings count as errors do.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, or junit (JUnit XML).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day against which the age of sources is told; today if omitted.")
  private @Nullable LocalDate on;

  @Override
  public Integer call() {
    LocalDate today = on == null ? Today.date() : on;
    List<RulesSource> sources = rules.read();
    CheckReport report = check(sources, today);
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
    Paint paint = Paint.forTerminal();
    for (Problem problem : report.problems()) {
      String heading = problem.heading();
      String color = problem.severity() == Severity.ERROR ? "bold,red" : "bold,yellow";
      out.println(paint.of(color, heading) + problem.text().substring(heading.length()));
      out.println();
    }
    out.println(report.summary());
  }
}
