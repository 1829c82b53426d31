package org.licet.authoring.internal.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetLoader;
import org.licet.internal.engine.firing.RulesModuleFiles;

/**
 * The rules of other credentials that a ruleset may ask for: those of the same folder, and those on
 * the class path.
 */
public final class AskedCredentials {

  private static final String PROPERTY = "credentials";

  private AskedCredentials() {}

  /** Returns true if a rule of the folder asks for other credentials. */
  public static boolean areAsked(RulesSource rules) {
    return rules.rulesets().stream().anyMatch(AskedCredentials::asks);
  }

  private static boolean asks(RulesetSource ruleset) {
    return ruleset.rules().stream()
        .flatMap(file -> file.rules().stream())
        .flatMap(Rule::chains)
        .anyMatch(AskedCredentials::begins);
  }

  private static boolean begins(Chain chain) {
    return chain.start().text().equals(PROPERTY)
        || chain.steps().stream()
            .flatMap(step -> step.arguments().stream())
            .anyMatch(
                argument -> argument instanceof Argument.Nested nested && begins(nested.chain()));
  }

  /** Returns the loaded rules of other credentials; empty if no rule asks for them. */
  static List<LoadedRuleset> of(RulesSource rules, RulesetSource ruleset) {
    if (!asks(ruleset)) {
      return List.of();
    }
    List<LoadedRuleset> all = new ArrayList<>();
    rules.rulesets().stream()
        .filter(other -> !other.credential().equals(ruleset.credential()))
        .map(other -> other.load(new InterpretedRules(other.rules(), Optional.empty())))
        .forEach(all::add);
    Set<String> own =
        rules.rulesets().stream().map(RulesetSource::credential).collect(Collectors.toSet());
    for (RulesModule module : Evaluator.installed()) {
      all.addAll(
          RulesetLoader.load(
              new RulesModuleFiles(module.group(), module.name(), module.loader()), own));
    }
    return all;
  }
}
