package org.licet.workbench.rules.explain;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.authoring.internal.explain.ExplainedCriterion;
import org.licet.authoring.internal.explain.ExplainedRuleset;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesetDescription;
import org.licet.json.internal.advice.Nearest;
import org.licet.records.CtdlWriter;
import org.licet.workbench.options.BuiltInRules;
import org.licet.workbench.options.CredentialName;
import org.licet.workbench.options.RulesOptions;
import org.licet.workbench.terminal.ExitCode;
import org.licet.workbench.terminal.TerminalColors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a credential or a criterion, without a candidate. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = {"Explains a credential or a criterion.", ""},
    description = {
      "For a credential, prints the requirements of each stage with their sources. For a "
          + "criterion, prints its rule, numbers, sources, and cases.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 explained, 2 wrong usage, such as an unknown id, 3 unusable rules.",
      "",
      "Examples: licet explain CCM",
      "          licet explain CCM-EXPERIENCE-1",
      "          licet explain CCM --format ctdl > ccm.jsonl"
    })
public final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOptions rules = new RulesOptions();

  @Parameters(
      paramLabel = "ID",
      description = "A credential such as CCM, or a criterion such as CCM-EXPERIENCE-1.")
  private String id;

  /** The formats of an explanation. */
  enum ExplanationFormat {
    TEXT,
    CTDL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (the default), or ctdl: the requirements of a credential as CTDL in JSON-LD, a "
              + "line for each version of its rules, latest first.")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  @Override
  public Integer call() {
    if (format == ExplanationFormat.CTDL) {
      return printCtdl();
    }
    List<RulesetSource> rulesets = new ArrayList<>();
    for (RulesSource source : rules.readChecked()) {
      rulesets.addAll(source.rulesets());
    }
    PrintWriter out = spec.commandLine().getOut();
    ExplanationAsText text = new ExplanationAsText(TerminalColors.forTerminal());
    boolean found = false;
    for (RulesetSource ruleset : rulesets) {
      if (ruleset.credential().equals(id)) {
        out.print(text.of(ExplainedRuleset.of(ruleset)));
        found = true;
      }
      Optional<ExplainedCriterion> criterion = ExplainedCriterion.of(ruleset, id);
      if (criterion.isPresent()) {
        out.print(text.of(criterion.get()));
        found = true;
      }
    }
    out.flush();
    if (!found) {
      throw unknown(rulesets);
    }
    return ExitCode.EVALUATED;
  }

  private int printCtdl() {
    PrintWriter out = spec.commandLine().getOut();
    try (Evaluator evaluator =
        rules
            .folder()
            .map(folder -> Evaluator.of(List.of(RulesFolder.compile(folder))))
            .orElseGet(BuiltInRules::evaluator)) {
      String credential = CredentialName.find(id, evaluator.credentials(), spec.commandLine());
      for (RulesetDescription ruleset : evaluator.rulesets(credential)) {
        out.print(CtdlWriter.toJson(ruleset) + "\n");
      }
    }
    out.flush();
    return ExitCode.EVALUATED;
  }

  private ParameterException unknown(List<RulesetSource> rulesets) {
    TreeSet<String> credentials = new TreeSet<>();
    TreeSet<String> known = new TreeSet<>();
    for (RulesetSource ruleset : rulesets) {
      credentials.add(ruleset.credential());
      known.addAll(ExplainedCriterion.ids(ruleset));
    }
    known.addAll(credentials);
    return new ParameterException(
        spec.commandLine(),
        "No credential or criterion has the name "
            + id
            + ". The credentials are "
            + String.join(", ", credentials)
            + "."
            + Nearest.to(id, known).map(near -> "\nMaybe you mean " + near + ".").orElse(""));
  }
}
