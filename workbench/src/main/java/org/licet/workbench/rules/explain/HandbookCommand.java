package org.licet.workbench.rules.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.explain.ExplainedRuleset;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesetDescription;
import org.licet.workbench.options.LanguageOption;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.report.HandbookPage;
import org.licet.workbench.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the requirements of credentials as one page. */
@Command(
    name = "handbook",
    mixinStandardHelpOptions = true,
    header = {"Writes the credential requirements as one page to read and print.", ""},
    description = {
      "Prints one HTML page with the criteria of every credential as prose, tree, and table. "
          + "Lists each source with its confidence and the date it was read. Shows versions of the "
          + "same credential side by side.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 written, 2 wrong usage, 3 unusable rules.",
      "",
      "Example: licet handbook > handbook.html",
      "         licet handbook --credential CCM --against my-ccm > changes.html"
    })
public final class HandbookCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "A folder of rules to show beside the other rules.")
  private @Nullable Path against;

  @Override
  public Integer call() {
    HandbookPage page = new HandbookPage(language.ofPage());
    add(page, rules.readChecked(), "");
    if (against != null) {
      RulesSource others = RulesSource.read(RulesOptions.existing(spec, against));
      CheckedRules.requireNoErrors(others);
      add(page, List.of(others), others.shown());
    }
    spec.commandLine().getOut().print(page.html());
    spec.commandLine().getOut().flush();
    return ExitCode.EVALUATED;
  }

  private static void add(HandbookPage page, List<RulesSource> sources, String whose) {
    for (RulesSource source : sources) {
      for (RulesetSource ruleset : source.rulesets()) {
        RulesetDescription description = ExplainedRuleset.of(ruleset).description();
        page.add(whose, description);
      }
    }
  }
}
