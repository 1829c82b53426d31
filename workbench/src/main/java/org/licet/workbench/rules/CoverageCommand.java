package org.licet.workbench.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.coverage.Coverage;
import org.licet.authoring.coverage.CoverageRun;
import org.licet.authoring.mutation.RuleVersion;
import org.licet.authoring.source.RulesSource;
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

/** Says what the cases reach in the rules. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    header = {"Says what the cases reach in the rules.", ""},
    description = {
      "Says for each criterion which verdicts the cases reach, for each number whether cases lie on both sides, for each"
          + " alternative of a requirement whether a case gets through by it alone, and for each row of a table whether"
          + " a case looks it up.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 reported, 2 usage, 3 rules unusable.",
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
      description = "Also write a page with the text of the rules, colored by what cases reach.")
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
        out.println("The page is in " + html);
      }
    }
    out.flush();
    return ExitCode.EVALUATED;
  }
}
