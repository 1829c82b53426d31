package org.licet.workbench.rules.cases;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.mutation.Mutant;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.json.internal.advice.Nearest;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes small changes to rules and lists the changes that no case detects. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    header = {"Lists small rule changes that no case detects.", ""},
    description = {
      "Makes one small change to the rules at a time and runs the cases. A change raises or "
          + "lowers a number by one, removes or negates a condition, removes an alternative or a "
          + "table row, moves a window by a day, or swaps all-of and any-of.",
      "",
      "If all cases still pass, they would not detect a mistake of that kind either. Each such "
          + "change is listed with a small case that detects it. With --cases, these cases are written "
          + "to a new file. Keep those with the right result, and correct the rules otherwise. A "
          + "change that affects no candidate needs no case. List it in a case file under "
          + "\"equivalent:\", with its rule, the change, and the reason.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 the cases detect enough changes, 1 they detect too few, 2 wrong usage, "
          + "3 unusable rules.",
      "",
      "Example: licet mutate --rules my-ccm"
    })
public final class MutateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Option(
      names = "--at-least",
      paramLabel = "PERCENT",
      description =
          "The percentage of changes that the cases must detect. Default: ${DEFAULT-VALUE}.",
      defaultValue = "95")
  private double atLeast;

  @Option(
      names = "--criterion",
      paramLabel = "ID",
      description = "Change only the rule of this criterion. Default: all rules.")
  private @Nullable String criterion;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description =
          "Also write the cases that detect the changes to a new file, such as "
              + "my-ccm/cases/more.yaml.")
  private @Nullable Path cases;

  @Option(names = "--no-search", description = "Do not search for cases that detect the changes.")
  private boolean noSearch;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public Integer call() throws IOException {
    if (cases != null && Files.exists(cases)) {
      throw new ParameterException(
          spec.commandLine(), cases + " exists.\nMaybe choose a new name, such as more.yaml.");
    }
    List<MutationRun> runs = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (RulesSource source : rules.readChecked()) {
      for (RuleVersion version : RuleVersion.of(source)) {
        List<Mutant> mutants = chosen(Mutants.of(version), known);
        if (mutants.isEmpty() && criterion != null) {
          continue;
        }
        try (Progress progress =
            Progress.of(CommonWords.title(version.ruleset()), mutants.size())) {
          runs.add(MutationRun.of(version, mutants, !noSearch, progress::at));
        }
      }
    }
    if (criterion != null && runs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          criterion
              + " is not a criterion that a change can be made to."
              + Nearest.to(criterion, known)
                  .map(near -> "\nMaybe you mean " + near + ".")
                  .orElse(""));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == TextOrJson.JSON
            ? MutantsAsJson.of(runs)
            : new MutantsAsText(TerminalColors.forTerminal()).of(runs));
    if (cases != null) {
      int written = FoundCases.write(cases, runs);
      if (format == TextOrJson.TEXT) {
        out.println(
            written == 0
                ? "No case was found, and no file was written"
                : CommonWords.many(written, "case") + " written to " + cases);
      }
    }
    out.flush();
    return runs.stream().allMatch(run -> run.percentNoticed() >= atLeast)
        ? ExitCode.EVALUATED
        : ExitCode.PROBLEMS;
  }

  private List<Mutant> chosen(List<Mutant> mutants, Set<String> known) {
    mutants.forEach(mutant -> mutant.criterion().ifPresent(known::add));
    return criterion == null
        ? mutants
        : mutants.stream()
            .filter(mutant -> mutant.criterion().equals(Optional.of(criterion)))
            .toList();
  }

  /** Returns a number with one digit after the decimal point. */
  static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value);
  }
}
