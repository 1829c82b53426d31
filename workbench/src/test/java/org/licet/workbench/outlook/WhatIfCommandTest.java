package org.licet.workbench.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.workbench.Licet;
import org.licet.workbench.OneNurse;

class WhatIfCommandTest extends OneNurse {

  @Test
  void what_if_shows_the_effect_of_a_changed_fact() {
    Licet outcome =
        Licet.run(
            "whatif",
            nurse,
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--set",
            "/employment/0/from=2025-11-23");
    assertThat(outcome.out())
        .isEqualTo(
            """
            almost-there: CCM EXAMINATION on 2026-11-23 ========================================================
            NOT ELIGIBLE becomes ELIGIBLE
              CCM-EXPERIENCE-1 NOT MET becomes MET: Months under a CCM: 12 (12 required). Before: Months under a
                CCM: 11 (12 required, 1 more needed).

            """);
  }

  @Test
  void what_if_adds_to_a_known_and_to_an_unknown_list() {
    Licet outcome =
        Licet.run(
            "whatif",
            nurse,
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--format",
            "json",
            "--set",
            "/licenses/-={\"type\":\"RN\",\"status\":\"PROBATION\"}",
            "--set",
            "/professionalDevelopment/-={\"category\":\"PRECEPTOR\"}");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("\"fact\":\"/licenses/1\"");
  }

  @Test
  void changes_that_fit_nowhere_are_refused_with_the_reason() {
    assertThat(whatIf("/foo/0/from=2025").err())
        .contains(
            "--set /foo/0/from=2025 cannot be applied. The record has no object or list at /foo/0.");
    assertThat(whatIf("nonsense").err())
        .contains(
            "--set nonsense is not a change. Expected one such as /employment/0/fullTime=true.");
    assertThat(whatIf("/licenses/0/status=ACTIV").err())
        .contains(
            "The changes make the candidate almost-there invalid. The field \"status\" is \"ACTIV\"");
    assertThat(whatIf("/employment/7={}").err())
        .contains("The record has no object or list at /employment.");
    assertThat(whatIf("nonsense").code()).isEqualTo(2);
  }

  private Licet whatIf(String change) {
    return Licet.run("whatif", nurse, "--on", "2026-11-23", "--set", change);
  }
}
