package org.licet.authoring.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.testkit.Case;
import org.licet.testkit.CaseWriter;

class MutationRunTest {

  private static MutationRun run(RulesetSource ruleset) {
    RuleVersion version = RuleVersion.alone(ruleset);
    return MutationRun.of(version, Mutants.of(version), true, done -> {});
  }

  @Test
  void every_kind_of_small_change_is_made() {
    assertThat(Mutants.of(RuleVersion.alone(Rulesets.small())))
        .extracting(mutant -> mutant.kind() + ": " + mutant.change())
        .contains(
            "number: atLeast(10) -> atLeast(9)",
            "number: atLeast(10) -> atLeast(11)",
            "number: inLastYears(2) -> inLastYears(1)",
            "condition dropped: active() -> (nothing)",
            "condition dropped: inLastYears(2) -> (nothing)",
            "condition inverted: active() -> not active()",
            "condition inverted: atLeast(10) -> fewerThan(10)",
            "window shifted: inLastYears(2) -> inLastYears(2) a day earlier",
            "window shifted: inLastYears(2) -> inLastYears(2) a day later",
            "row removed: \"LPN\" -> (nothing)",
            "alternative removed: requireOneOf(\"X-LICENSE\", \"X-CODE\") -> requireOneOf(\"X-CODE\")",
            "alternative removed: require(\"X-HOURS\") -> (nothing)",
            "all and any swapped: requireOneOf(\"X-LICENSE\", \"X-CODE\") -> require(\"X-LICENSE\", \"X-CODE\")");
  }

  @Test
  void a_change_that_a_case_notices_names_the_case() {
    assertThat(run(Rulesets.small()).results())
        .filteredOn(result -> result.mutant().change().equals("atLeast(10) -> atLeast(11)"))
        .singleElement()
        .satisfies(result -> assertThat(result.noticed()).contains("ten hours"));
  }

  @Test
  void a_case_about_the_changed_criterion_is_named_before_others() {
    RulesetSource ruleset =
        Rulesets.small(
            Map.of(
                "cases/x.yaml",
                """
                given:
                  licenses: [{type: RN, status: ACTIVE}]
                  conduct: {codeOfConductAccepted: true}
                cases:
                  - case: the decision alone
                    on: 2026-11-23
                    why: ten hours suffice
                    continuingEducation: [{completed: 2026-01-01, hours: 10}]
                    expect: {decision: ELIGIBLE}
                  - case: the hours
                    on: 2026-11-23
                    why: ten hours suffice
                    continuingEducation: [{completed: 2026-01-01, hours: 10}]
                    expect: {verdicts: {X-HOURS: MET}}
                """));
    assertThat(run(ruleset).results())
        .filteredOn(result -> result.mutant().change().equals("atLeast(10) -> atLeast(11)"))
        .singleElement()
        .satisfies(result -> assertThat(result.noticed()).contains("the hours"));
  }

  @Test
  void a_window_of_a_part_of_a_sum_is_shifted() {
    String rule = "$hours : continuingEducation.inLastYears(2).hours().called(\"hours\")";
    RulesetSource summed =
        Rulesets.small(
            Map.of(
                "rules.drl",
                Rulesets.text("rules.drl")
                    .replace(
                        rule,
                        "$all : continuingEducation.onTopic(\"A\").inLastYears(2).hours(),"
                            + " $ethics : continuingEducation.onTopic(\"B\").inLastYears(2).hours()")
                    .replace("$hours.atLeast(10)", "$all.plus($ethics).atLeast(10)"),
                "cases/x.yaml",
                """
                given:
                  licenses: [{type: RN, status: ACTIVE}]
                  conduct: {codeOfConductAccepted: false}
                cases:
                  - case: on the first day
                    on: 2026-11-23
                    why: it counts
                    continuingEducation: [{completed: 2026-01-01, hours: 9, topics: [A]}, {completed: 2024-11-23, hours: 1, topics: [B]}]
                    expect: {verdicts: {X-HOURS: MET}}
                  - case: on the day before
                    on: 2026-11-23
                    why: it does not count
                    continuingEducation: [{completed: 2026-01-01, hours: 9, topics: [A]}, {completed: 2024-11-22, hours: 1, topics: [B]}]
                    expect: {verdicts: {X-HOURS: NOT_MET}}
                """));
    RuleVersion version = RuleVersion.alone(summed);
    List<Mutant> shifts =
        Mutants.of(version).stream()
            .filter(mutant -> mutant.kind() == Mutant.Kind.WINDOW_SHIFTED)
            .toList();
    MutationRun run = MutationRun.of(version, shifts, false, done -> {});
    assertThat(run.results())
        .extracting(result -> result.noticed().orElse("nothing"))
        .containsExactly("nothing", "nothing", "on the day before", "on the first day");
  }

  @Test
  void the_case_of_a_survivor_passes_under_the_rules_and_fails_under_the_change() {
    RulesetSource ruleset = Rulesets.small();
    RuleVersion version = RuleVersion.alone(ruleset);
    LoadedRuleset rules = version.load();
    List<MutationRun.Result> told =
        run(ruleset).survivors().stream().filter(result -> result.toldApart().isPresent()).toList();
    assertThat(told).hasSizeGreaterThan(5);
    for (MutationRun.Result result : told) {
      Case one = result.toldApart().orElseThrow();
      assertThat(CasesOfVersion.holds(rules, one)).as(result.mutant().toString()).isTrue();
      assertThat(CasesOfVersion.holds(version.load(result.mutant()), one))
          .as(result.mutant().toString())
          .isFalse();
    }
  }

  @Test
  void the_case_that_comes_with_a_survivor_is_small_and_can_be_pasted() {
    MutationRun.Result result =
        run(Rulesets.small()).survivors().stream()
            .filter(one -> one.mutant().change().equals("\"LPN\" -> (nothing)"))
            .findFirst()
            .orElseThrow();
    assertThat(CaseWriter.toItem(result.toldApart().orElseThrow()))
        .isEqualTo(
            """
              - case: '"LPN" matters'
                "on": 2026-11-23
                stage: EXAMINATION
                why: "without \\"LPN\\", the result is different"
                licenses:
                  - type: LPN
                expect:
                  verdicts:
                    X-LICENSE: NOT_MET
            """);
  }

  @Test
  void a_mutant_declared_equivalent_is_explained() {
    RulesetSource ruleset =
        Rulesets.small(
            "given:\n",
            """
            equivalent:
              - rule: "X: who may sit"
                change: '"LPN" -> (nothing)'
                why: said to be so
            ---
            given:
            """);
    MutationRun run = run(ruleset);
    assertThat(run.survivors()).hasSize(run.unexplained().size() + 1);
    assertThat(run.survivors())
        .filteredOn(result -> result.equivalent().isPresent())
        .singleElement()
        .satisfies(result -> assertThat(result.toldApart()).isPresent());
  }

  @Test
  void a_case_that_fails_anyway_notices_nothing() {
    MutationRun run = run(Rulesets.small("X-CODE: NOT_MET", "X-CODE: MET"));
    assertThat(run.broken()).extracting(Case::name).containsExactly("ten hours");
    assertThat(run.results())
        .filteredOn(result -> result.noticed().isPresent())
        .allSatisfy(result -> assertThat(result.noticed()).contains("nine hours"));
  }

  @Test
  void a_window_on_work_is_detected_by_a_job_moved_to_its_first_day() {
    RulesetSource ruleset =
        Rulesets.small(
            Map.of(
                "rules.drl",
                Rulesets.text("rules.drl")
                    .replace(
                        "continuingEducation.inLastYears(2).hours()",
                        "employment.inLastMonths(24).hours()")
                    .replace("atLeast(10)", "atLeast(1800)"),
                "cases/x.yaml",
                """
                cases:
                  - case: exactly 1,800 hours
                    on: 2026-11-23
                    why: 315 days of 40 hours a week
                    employment: [{from: 2025-01-01, to: 2025-11-11, hoursPerWeek: 40}]
                    expect: {verdicts: {X-HOURS: MET}}
                  - case: exactly 1,800 hours in a short week
                    on: 2026-11-23
                    why: 630 days of 20 hours a week
                    employment: [{from: 2025-01-01, to: 2026-09-22, hoursPerWeek: 20}]
                    expect: {verdicts: {X-HOURS: MET}}
                """));
    assertThat(run(ruleset).results())
        .filteredOn(result -> result.mutant().was().matches("(inLastMonths|atLeast).*"))
        .hasSizeGreaterThan(6)
        .allMatch(result -> !result.survived() || result.toldApart().isPresent());
  }
}
