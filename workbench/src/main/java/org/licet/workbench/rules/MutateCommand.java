package org.licet.workbench.rules;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.licet.authoring.mutation.Mutant;
import org.licet.authoring.mutation.Mutants;
import org.licet.authoring.mutation.MutationRun;
import org.licet.authoring.mutation.RuleVersion;
import org.licet.authoring.source.RulesSource;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.options.TextOrJson;
import org.licet.workbench.terminal.CommonWords;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.Progress;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Changes rules one step at a time and lists the changes that no case notices. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    header = {"Lists small changes to the rules that no case notices.", ""},
    description = {
      "Changes the rules one step at a time and runs the cases on each change: every number one more and one less,"
          + " every condition left out or turned round, every alternative and row of a table left out, every window"
          + " moved by a day, all-of and any-of swapped.",
      "",
      "A change that no case notices could be made by mistake without anybody seeing it. Each is listed with a"
          + " smallest case that would notice, ready to paste below \"cases:\" in a file in the folder cases."
          + " Where no candidate can tell a change, a case file can say so under \"equivalent:\", with rule, change"
          + " and why.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 enough changes are noticed, 1 too few, 2 usage, 3 rules unusable.",
      "",
      "Example: licet mutate --rules my-ccm"
    })
public final class MutateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Option(
      names = "--at-least",
      paramLabel = "PERCENT",
      description = "How many of the changes are to be noticed; ${DEFAULT-VALUE} if omitted.",
      defaultValue = "95")
  private double atLeast;

  @Option(names = "--no-search", description = "Do not look for cases that would notice.")
  private boolean noSearch;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public Integer call() {
    List<MutationRun> runs = new ArrayList<>();
    for (RulesSource source : rules.readChecked()) {
      for (RuleVersion version : RuleVersion.of(source)) {
        List<Mutant> mutants = Mutants.of(version);
        try (Progress progress =
            Progress.of(CommonWords.title(version.ruleset()), mutants.size())) {
          runs.add(MutationRun.of(version, mutants, !noSearch, progress::at));
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == TextOrJson.JSON
            ? MutantsAsJson.of(runs)
            : new MutantsAsText(TerminalColors.forTerminal()).of(runs));
    out.flush();
    return runs.stream().allMatch(run -> run.percentNoticed() >= atLeast)
        ? ExitCode.EVALUATED
        : ExitCode.PROBLEMS;
  }

  /** Returns a number with one digit after the point. */
  static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value);
  }
}
