package org.licet.authoring.internal.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.internal.engine.LinkedRulesets;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetLoader;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.engine.firing.RulesetFiles;

/**
 * A version of a credential's rules, together with the other versions, which apply to other days.
 * Immutable and thread-safe.
 *
 * @param ruleset the version
 * @param others the other versions of the credential, loaded
 * @param credentials the rules of other credentials, loaded, if a rule asks for them
 */
public record RuleVersion(
    RulesetSource ruleset, List<LoadedRuleset> others, List<LoadedRuleset> credentials) {

  /** Copies the lists. */
  public RuleVersion {
    others = List.copyOf(others);
    credentials = List.copyOf(credentials);
  }

  /** Returns the versions of rules without problems, in their order. */
  public static List<RuleVersion> of(RulesSource rules) {
    return rules.rulesets().stream().map(ruleset -> of(rules, ruleset)).toList();
  }

  /** Returns one version of rules without problems. */
  public static RuleVersion of(RulesSource rules, RulesetSource ruleset) {
    return new RuleVersion(
        ruleset,
        rules.rulesets().stream()
            .filter(other -> other.credential().equals(ruleset.credential()))
            .filter(other -> !other.effectiveFrom().equals(ruleset.effectiveFrom()))
            .map(other -> other.load(new InterpretedRules(other.rules(), Optional.empty())))
            .toList(),
        AskedCredentials.of(rules, ruleset));
  }

  /** Returns a version without others. */
  public static RuleVersion alone(RulesetSource ruleset) {
    return new RuleVersion(ruleset, List.of(), List.of());
  }

  /** Returns true if an earlier version exists. */
  boolean followsAnother() {
    return others.stream()
        .map(other -> other.reference().effectiveFrom().toString())
        .anyMatch(from -> from.compareTo(ruleset.effectiveFrom()) < 0);
  }

  /** Loads the version with the others. */
  public LoadedRuleset load() {
    return load(new InterpretedRules(ruleset.rules(), Optional.empty()));
  }

  /** Loads the version, with other rules, and the other versions. */
  public LoadedRuleset load(Rules rules) {
    return together(ruleset.load(rules));
  }

  /** Loads the version with a change, and the others. */
  LoadedRuleset load(Mutant mutant) {
    return load(mutant, ruleset.texts());
  }

  /** Loads the version with a change, and the others, without reading its texts again. */
  LoadedRuleset load(Mutant mutant, RulesetFiles texts) {
    RulesetSource changed = ruleset.with(mutant.changed());
    return together(
        RulesetLoader.define(texts, new InterpretedRules(changed.rules(), mutant.twist())));
  }

  private LoadedRuleset together(LoadedRuleset loaded) {
    List<LoadedRuleset> versions =
        LoadedRuleset.together(Stream.concat(others.stream(), Stream.of(loaded)).toList());
    return LinkedRulesets.of(Stream.concat(versions.stream(), credentials.stream()).toList())
        .stream()
        .filter(one -> one.reference().credential().equals(loaded.reference().credential()))
        .filter(one -> one.reference().effectiveFrom().equals(loaded.reference().effectiveFrom()))
        .findFirst()
        .orElseThrow();
  }
}
