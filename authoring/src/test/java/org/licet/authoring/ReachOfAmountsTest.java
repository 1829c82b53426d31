package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.licet.RulesModule;
import org.licet.authoring.internal.cases.CaseRun;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.evaluation.Verdict;

/**
 * Statements of real rulesets about points, terms, windows, months of work and days of attempts,
 * each as one rule with cases that meet it and cases that do not.
 */
class ReachOfAmountsTest {

  private static final Path FOLDER = Path.of("src/test/resources/reach-amounts");

  private static final RulesSource RULES = RulesSource.read(FOLDER);
  private static final RulesModule MODULE = RulesFolder.compile(FOLDER);

  @Test
  void every_case_has_its_verdict() {
    CaseRun run = CaseRun.of(RULES, List.of(MODULE));
    assertThat(run.failures().stream().flatMap(failed -> failed.differences().stream())).isEmpty();
    assertThat(run.results()).hasSizeGreaterThan(80);
  }

  @Test
  void every_criterion_is_met_in_a_case_and_not_met_in_another() {
    CaseRun run = CaseRun.of(RULES, List.of(MODULE));
    for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET)) {
      TreeSet<String> criteria =
          RULES.rulesets().stream()
              .flatMap(ruleset -> ruleset.rules().stream())
              .flatMap(file -> file.rules().stream())
              .flatMap(rule -> rule.criterion().stream())
              .map(criterion -> criterion.value())
              .collect(Collectors.toCollection(TreeSet::new));
      run.results()
          .forEach(
              result ->
                  result
                      .expected()
                      .verdicts()
                      .forEach(
                          (criterion, expected) -> {
                            if (expected == verdict) {
                              criteria.remove(criterion);
                            }
                          }));
      assertThat(criteria).as("no case expects %s", verdict).isEmpty();
    }
  }
}
