package org.licet.authoring.internal.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.Rules;

/**
 * A version of a credential's rules among the other versions, which judge what falls on their days.
 * Immutable and thread-safe.
 *
 * @param ruleset the version
 * @param others the other versions of the credential, loaded
 */
public record RuleVersion(RulesetSource ruleset, List<LoadedRuleset> others) {

  /** Copies the list. */
  public RuleVersion {
    others = List.copyOf(others);
  }

  /** Returns the versions of rules in which no problem was found, in their order. */
  public static List<RuleVersion> of(RulesSource rules) {
    return rules.rulesets().stream().map(ruleset -> of(rules, ruleset)).toList();
  }

  private static RuleVersion of(RulesSource rules, RulesetSource ruleset) {
    return new RuleVersion(
        ruleset,
        rules.rulesets().stream()
            .filter(other -> other.credential().equals(ruleset.credential()))
            .filter(other -> !other.effectiveFrom().equals(ruleset.effectiveFrom()))
            .map(other -> other.load(new InterpretedRules(other.rules(), Optional.empty())))
            .toList());
  }

  /** Returns a version that stands alone. */
  public static RuleVersion alone(RulesetSource ruleset) {
    return new RuleVersion(ruleset, List.of());
  }

  /** Tells whether there is a version that was in force before this one. */
  boolean followsAnother() {
    return others.stream()
        .map(other -> other.reference().effectiveFrom().toString())
        .anyMatch(from -> from.compareTo(ruleset.effectiveFrom()) < 0);
  }

  /** Returns the version as it stands, loaded with the others. */
  public LoadedRuleset load() {
    return load(new InterpretedRules(ruleset.rules(), Optional.empty()));
  }

  /** Returns the version, judged by the given rules, loaded with the others. */
  public LoadedRuleset load(Rules rules) {
    return together(ruleset.load(rules));
  }

  /** Returns the version with a change, loaded with the others. */
  LoadedRuleset load(Mutant mutant) {
    RulesetSource changed = ruleset.with(mutant.changed());
    return together(changed.load(new InterpretedRules(changed.rules(), mutant.twist())));
  }

  private LoadedRuleset together(LoadedRuleset loaded) {
    return LoadedRuleset.together(Stream.concat(others.stream(), Stream.of(loaded)).toList())
        .stream()
        .filter(one -> one.reference().effectiveFrom().equals(loaded.reference().effectiveFrom()))
        .findFirst()
        .orElseThrow();
  }
}
