package org.licet.authoring.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.authoring.MutantSample;
import org.licet.authoring.Rulesets;

/**
 * Runs without the search for cases that {@code licet mutate} adds. Every build tries some mutants
 * of each version: {@link MutantSample}.
 */
class ShippedRulesMutationTest {

  private static final int TRIED = 60;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ccm/v2019",
        "acm/v2013",
        "acm/v2016",
        "acm/v2024",
        "cmgt/v1998",
        "cmgt/v2012",
        "rn/v2015",
        "cdms/v2025",
        "cmac/v2018",
        "cmcn/v2026",
        "cphq/v2023"
      })
  void no_small_change_to_shipped_rules_goes_unnoticed_and_unexplained(String version) {
    RuleVersion rules = Rulesets.shipped(version);
    MutationRun run = MutationRun.of(rules, MutantSample.of(rules, TRIED), false, done -> {});
    assertThat(run.results()).hasSizeGreaterThanOrEqualTo(TRIED);
    assertThat(run.broken()).isEmpty();
    assertThat(run.unexplained()).extracting(result -> result.mutant().toString()).isEmpty();
    assertThat(run.percentNoticed()).isGreaterThan(95);
  }
}
