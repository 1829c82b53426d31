package org.licet.workbench.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.compile.IncrementalCompiler;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rules before and after a change. */
public final class TwoRules {

  /** The name of the rules in the jars, in place of a folder. */
  static final String BUILT_IN = "built-in";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "A folder of rules, or built-in for the rules in the jars.")
  private String before;

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      description = "A folder of rules, or built-in for the rules in the jars.")
  private String after;

  /** Returns the rules before the change, after checking them. */
  public RulesSource before() {
    return checked(before);
  }

  /** Returns the rules after the change, after checking them. */
  public RulesSource after() {
    return checked(after);
  }

  private RulesSource checked(String folder) {
    RulesSource rules =
        folder.equals(BUILT_IN)
            ? new RulesSource(
                BUILT_IN,
                Evaluator.installed().stream()
                    .map(RulesSource::of)
                    .flatMap(source -> source.rulesets().stream())
                    .toList())
            : RulesSource.read(RulesOptions.existing(command, Path.of(folder)));
    CheckedRules.requireNoErrors(rules);
    return rules;
  }

  /**
   * Omits credentials of the jars that the other rules do not have. The other rules are usually
   * those of one credential.
   */
  public static RulesSource limited(RulesSource rules, RulesSource other) {
    if (!rules.shown().equals(BUILT_IN)) {
      return rules;
    }
    Set<String> wanted =
        other.rulesets().stream().map(RulesetSource::credential).collect(Collectors.toSet());
    return rules.only(ruleset -> wanted.contains(ruleset.credential()));
  }

  /** Compiles rules. The rules in the jars are compiled already. */
  public static List<RulesModule> compiled(RulesSource rules) {
    return rules.shown().equals(BUILT_IN)
        ? Evaluator.installed()
        : new IncrementalCompiler().compile(rules);
  }
}
