package org.licet.workbench.rules.cases;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.coverage.Coverage;
import org.licet.authoring.internal.coverage.CoverageRun;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.options.TextOrJson;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.ReportFile;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reports the parts of the rules that cases cover. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    header = {"Reports how much of the rules the cases cover.", ""},
    description = {
      "Prints the verdicts that cases reach for each criterion. Reports numbers without cases "
          + "on both sides, alternatives that never decide a case alone, and table rows that no case "
          + "uses.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 reported, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet coverage --rules my-ccm --html coverage.html"
    })
public final class CoverageCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a page with the text of the rules, colored by coverage.")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    List<Coverage> all = new ArrayList<>();
    for (RulesSource source : rules.readChecked()) {
      RuleVersion.of(source).forEach(version -> all.add(CoverageRun.of(version)));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == TextOrJson.JSON
            ? CoverageAsJson.of(all)
            : new CoverageAsText(TerminalColors.forTerminal()).of(all));
    if (html != null) {
      ReportFile.write(html, CoverageAsHtml.of(all));
      if (format == TextOrJson.TEXT) {
        out.println("The page was written to " + html);
      }
    }
    out.flush();
    return ExitCode.EVALUATED;
  }
}
