package org.licet.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.source.RulesetSource;

/** One shipped version here; {@code licet mutate} for all of them. */
class ShippedRulesMutationTest {

  @Test
  void no_small_change_to_the_rules_of_the_CMGT_BC_goes_unnoticed() {
    RulesetSource ruleset = Rulesets.shipped("cmgt/v2012");
    MutationRun run = MutationRun.of(ruleset, Mutants.of(ruleset), false, done -> {});
    assertThat(run.results()).hasSizeGreaterThan(90);
    assertThat(run.broken()).isEmpty();
    assertThat(run.unexplained()).extracting(result -> result.mutant().toString()).isEmpty();
    assertThat(run.percentNoticed()).isGreaterThan(95);
  }
}
