package org.licet.authoring.internal.explain;

import java.util.Optional;
import org.licet.authoring.internal.interpret.InterpretedRules;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesetDescription;

/**
 * The explanation of a ruleset version. Immutable and thread-safe.
 *
 * @param ruleset the version
 * @param description its requirements
 */
public record ExplainedRuleset(RulesetSource ruleset, RulesetDescription description) {

  /** Explains a version without errors. */
  public static ExplainedRuleset of(RulesetSource ruleset) {
    return new ExplainedRuleset(
        ruleset,
        ruleset.load(new InterpretedRules(ruleset.rules(), Optional.empty())).description());
  }
}
