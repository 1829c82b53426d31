package org.licet.authoring.internal.check.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.mutation.Mutants;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;

class ExaminationsCheckTest {

  private static RulesetSource with(String examination) {
    return Rulesets.small(
        "$ruleset.stage(\"EXAMINATION\").require",
        examination + "\n    $ruleset.stage(\"EXAMINATION\").require");
  }

  /** Returns a ruleset that also requires an attempt, which no case of the small ruleset has. */
  private static RulesetSource asking(String examination) {
    return with(
        examination
            + "\n    $ruleset.stage(\"CERTIFICATION\").require(\"X-CODE\")"
            + ".requireStageAsOfApplication(\"EXAMINATION\", \"XE\");");
  }

  private static List<String> problems(RulesetSource ruleset) {
    return RulesCheck.of(new RulesSource("x", List.of(ruleset)), LocalDate.of(2026, 11, 23))
        .problems()
        .stream()
        .map(
            problem ->
                problem.severity()
                    + " "
                    + problem.message()
                    + problem.advice().map(advice -> " / " + advice).orElse(""))
        .filter(line -> !line.contains("no case"))
        .toList();
  }

  private static final String WELL =
      "$ruleset.examination(\"XE\").givenIn(\"APRIL\").appliedForBetween(\"11-01\", \"01-31\")"
          + ".source(\"S1\");";

  @Test
  void valid_rules_are_compiled() {
    assertThat(problems(asking(WELL))).isEmpty();
  }

  @Test
  void every_day_that_decides_a_verdict_needs_a_case() {
    assertThat(changes(asking(WELL)))
        .containsExactly(
            "number: appliedForBetween(\"11-01\", \"01-31\")"
                + " -> appliedForBetween(\"10-31\", \"01-31\")",
            "number: appliedForBetween(\"11-01\", \"01-31\")"
                + " -> appliedForBetween(\"11-02\", \"01-31\")",
            "number: appliedForBetween(\"11-01\", \"01-31\")"
                + " -> appliedForBetween(\"11-01\", \"01-30\")",
            "number: appliedForBetween(\"11-01\", \"01-31\")"
                + " -> appliedForBetween(\"11-01\", \"02-01\")");
    assertThat(
            changes(
                asking(
                    WELL.replace(
                        ".source",
                        ".givenIn(\"MAY\").appliedForBetween(\"02-01\", \"03-31\").source"))))
        .contains(
            "alternative removed: givenIn(\"MAY\").appliedForBetween(\"02-01\", \"03-31\")"
                + " -> (nothing)");
  }

  @Test
  void no_case_has_to_pin_days_that_only_plans_show() {
    assertThat(changes(with(WELL))).isEmpty();
    assertThat(changes(asking(WELL.replace("XE", "XF")))).isEmpty();
  }

  private static List<String> changes(RulesetSource ruleset) {
    return Mutants.of(RuleVersion.alone(ruleset)).stream()
        .filter(mutant -> mutant.was().contains("appliedFor") || mutant.was().contains("givenIn"))
        .map(mutant -> mutant.kind() + ": " + mutant.change())
        .toList();
  }

  @Test
  void an_examination_that_no_rule_uses_is_probably_misspelled() {
    assertThat(problems(with(WELL)))
        .containsExactly(
            "error no rule uses the examination XE / add examinations.of(\"XE\") in a rule");
    assertThat(problems(asking(WELL.replace("XE", "XF"))))
        .containsExactly("error no rule uses the examination XF / you mean \"XE\"");
  }

  @Test
  void wrong_months_and_days_are_reported_with_advice() {
    assertThat(problems(asking(WELL.replace("APRIL", "APRL"))))
        .containsExactly("error \"APRL\" is not a month / you mean \"APRIL\"");
    assertThat(problems(asking(WELL.replace("11-01", "11-31"))))
        .containsExactly(
            "error \"11-31\" is not a day of the year / use month and day, such as \"03-01\"");
    assertThat(problems(asking(WELL.replace("01-31", "04-01"))))
        .containsExactly(
            "error applications close in APRIL, the month in which the examination is given / choose a"
                + " day before that month");
    assertThat(problems(asking(WELL + "\n    " + WELL)))
        .containsExactly(
            "error the examination XE is already given in APRIL / delete one of the two");
  }

  @Test
  void a_month_needs_its_days_of_application_and_all_of_it_a_source() {
    assertThat(problems(asking("$ruleset.examination(\"XE\").source(\"S1\").givenIn(\"APRIL\");")))
        .containsExactly(
            "error the application dates for this examination month are missing /"
                + " add appliedForBetween(\"11-01\", \"01-31\") after it");
    assertThat(
            problems(
                asking(
                    "$ruleset.examination(\"XE\").source(\"S1\").givenIn(\"APRIL\").givenIn(\"MAY\");")))
        .containsExactly(
            "error \"givenIn\" is not a word for the month of an examination, only for"
                + " the dates of an examination / add appliedForBetween(opens, closes) before it");
    assertThat(problems(asking(WELL.replace(".source(\"S1\")", ""))))
        .containsExactly(
            "warning the examination dates have no source / add source(\"...\") at the end,"
                + " with the id of a source in sources.properties");
    assertThat(problems(asking(WELL.replace("S1", "S3"))))
        .anyMatch(line -> line.startsWith("error sources.properties does not list the source S3"));
  }
}
