package org.licet.authoring.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.Verdict;

class CoverageRunTest {

  private final Coverage coverage = CoverageRun.of(RuleVersion.alone(Rulesets.small()));

  @Test
  void each_criterion_counts_the_verdicts_that_cases_reach() {
    assertThat(coverage.criteria())
        .extracting(Coverage.Item::words)
        .containsExactly(
            "X-LICENSE: met in 2, not met in 0, undetermined in 0 cases",
            "X-CODE: met in 0, not met in 2, undetermined in 0 cases",
            "X-HOURS: met in 1, not met in 1, undetermined in 0 cases");
    assertThat(coverage.criteria().get(2).count(Verdict.MET)).isEqualTo(1);
  }

  @Test
  void one_case_is_not_said_as_several() {
    RulesetSource oneCase =
        Rulesets.small(
            "on: 2026-11-23\n    why: one too few", "on: 2019-11-23\n    why: one too few");
    Coverage one = CoverageRun.of(RuleVersion.alone(oneCase));
    assertThat(one.items())
        .extracting(Coverage.Item::words)
        .contains("RN in \"types\": used in 1 case")
        .noneMatch(words -> words.contains(" 1 cases"));
  }

  @Test
  void each_number_shows_the_covered_sides() {
    assertThat(coverage.numbers())
        .extracting(Coverage.Item::words)
        .containsExactly(
            "inLastYears(2): no case detects another number", "atLeast(10): cases on both sides");
  }

  @Test
  void each_alternative_tells_whether_it_decides_alone() {
    assertThat(coverage.alternatives())
        .extracting(Coverage.Item::words)
        .containsExactly(
            "X-LICENSE at EXAMINATION: met in 2 cases, decided alone in 2 of them",
            "X-CODE at EXAMINATION: met in 0 cases, decided alone in 0 of them");
  }

  @Test
  void each_fact_counts_the_cases_that_state_it_and_those_that_do_not() {
    RulesetSource withFacts =
        Rulesets.small(
            Map.of(
                "rules.drl",
                Rulesets.text("rules.drl")
                    .replace(
                        "    $ruleset.table(",
                        """
                            $ruleset.fact("LIVE").of("continuingEducation").yesNo("Was {0} live?").source("S1");
                            $ruleset.fact("GOAL").of("candidate", "licenses").number("What goal?").source("S1");
                            $ruleset.table(""")
                    .replace("inLastYears(2).hours()", "inLastYears(2).having(\"LIVE\").hours()"),
                "cases/x.yaml",
                Rulesets.text("cases/x.yaml")
                    .replace("hours: 10}", "hours: 10, facts: {LIVE: true}}")));
    Coverage facts = CoverageRun.of(RuleVersion.alone(withFacts));
    assertThat(facts.facts())
        .extracting(Coverage.Item::words)
        .containsExactly(
            "LIVE: stated in 1 case, unknown in 1 case",
            "GOAL: stated in 0 cases, unknown in 2 cases");
    assertThat(facts.facts()).extracting(Coverage.Item::full).containsExactly(true, false);
    assertThat(facts.items()).containsAll(facts.facts());
  }

  @Test
  void each_row_counts_the_cases_that_look_it_up() {
    assertThat(coverage.rows())
        .extracting(Coverage.Item::words)
        .containsExactly(
            "RN in \"types\": used in 2 cases",
            "LCSW in \"types\": used in 0 cases",
            "LPN in \"types\": used in 0 cases");
  }

  @Test
  void a_row_of_known_codes_counts_the_cases_that_carry_the_code() {
    RulesetSource known =
        Rulesets.small(
            "    $ruleset.table(\"types\")",
            "    $ruleset.table(\"known codes\").no(\"RN\", \"CEN\").source(\"S1\");\n"
                + "    $ruleset.table(\"types\")");
    assertThat(CoverageRun.of(RuleVersion.alone(known)).rows())
        .extracting(Coverage.Item::words)
        .contains(
            "RN in \"known codes\": used in 2 cases", "CEN in \"known codes\": used in 0 cases");
  }
}
