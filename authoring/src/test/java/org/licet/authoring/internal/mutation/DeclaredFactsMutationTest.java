package org.licet.authoring.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.StageVerdicts;
import org.licet.testkit.Population;

/** Made-up people have values of the facts that rules declare. */
class DeclaredFactsMutationTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int PEOPLE = 400;

  private static final RuleVersion RULES =
      RuleVersion.alone(
          Rulesets.small(
              Map.of(
                  "rules.drl",
                  """
                  package x.rules.v2020
                  import org.licet.rule.Application
                  import org.licet.rule.Ruleset

                  rule "X: who may sit"
                  when
                      $ruleset : Ruleset()
                  then
                      $ruleset.stage("EXAMINATION").require("X-CODE", "X-LICENSE", "X-HOURS");
                      $ruleset.fact("ONCOLOGY").of("degrees").yesNo("Is {0} in oncology?").source("S1");
                      $ruleset.fact("UNIT").of("degrees").code("Which unit is {0} on?").values("ICU", "CCU", "WARD").source("S1");
                      $ruleset.fact("BEDS").of("licenses").number("How many beds has {0}?").source("S1");
                      $ruleset.fact("CHECKED").of("candidate").date("When was the background checked?").source("S1");
                      $ruleset.fact("SKILLS").of("candidate").codes("Which skills?").values("IV", "EKG").source("S1");
                  end

                  rule "X: a license"
                      @criterion("X-LICENSE")
                      @source("S1")
                  when
                      $application : Application( $license : licenses.havingAtLeast("BEDS", 75).any() )
                  then
                      $application.conclude($license);
                  end

                  rule "X: the background"
                      @criterion("X-CODE")
                      @source("S1")
                  when
                      $application : Application(
                          $checked : facts.isInLastDays("CHECKED", 400),
                          $skills : facts.isOneOf("SKILLS", "IV", "EKG") )
                  then
                      $application.conclude($checked.alongWith($skills));
                  end

                  rule "X: a degree in oncology"
                      @criterion("X-HOURS")
                      @source("S2")
                  when
                      $application : Application(
                          $degree : degrees.having("ONCOLOGY").havingOneOf("UNIT", "ICU", "CCU").any() )
                  then
                      $application.conclude($degree);
                  end
                  """,
                  "cases/x.yaml",
                  """
                  case: nobody
                  on: 2026-11-23
                  why: a beginning
                  degrees: []
                  expect: {verdicts: {X-HOURS: NOT_MET}}
                  """)));

  @Test
  void a_case_is_found_for_every_change_of_a_fact() {
    List<MutationRun.Result> survivors =
        MutationRun.of(RULES, Mutants.of(RULES), true, done -> {}).survivors();
    assertThat(survivors.stream().filter(result -> result.toldApart().isEmpty()))
        .extracting(result -> result.mutant().change())
        .isEmpty();
    assertThat(survivors)
        .extracting(result -> result.mutant().change())
        .contains(
            "having(\"ONCOLOGY\") -> (nothing)",
            "havingOneOf(\"UNIT\", \"ICU\", \"CCU\") -> (nothing)",
            "havingAtLeast(\"BEDS\", 75) -> havingAtLeast(\"BEDS\", 76)",
            "isInLastDays(\"CHECKED\", 400) -> isInLastDays(\"CHECKED\", 401)");
  }

  @Test
  void an_answer_never_changes_a_definite_verdict() {
    LoadedRuleset rules = RULES.load();
    Population some = Population.of(11, ON).withFacts(rules.description().facts());
    Population all = Population.fullyKnown(11, ON).withFacts(rules.description().facts());
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int i = 1; i <= PEOPLE; i++) {
      Map<String, Verdict> before = verdicts(rules, some, i);
      Map<String, Verdict> after = verdicts(rules, all, i);
      before.forEach(
          (criterion, verdict) -> {
            seen.merge(verdict, 1, Integer::sum);
            if (verdict != Verdict.UNDETERMINED) {
              assertThat(after.get(criterion)).as(criterion).isEqualTo(verdict);
            }
          });
      assertThat(after.get("X-CODE")).isNotEqualTo(Verdict.UNDETERMINED);
    }
    assertThat(seen.values()).hasSize(3).allMatch(count -> count > PEOPLE / 10);
  }

  private static Map<String, Verdict> verdicts(LoadedRuleset rules, Population people, int number) {
    StageVerdicts verdicts =
        StageVerdicts.of(rules, people.candidate(number), Stage.EXAMINATION, ON);
    return verdicts.byCriterion();
  }
}
