package org.licet.workbench.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.workbench.SampleNurses.and;
import static org.licet.workbench.SampleNurses.only;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.licet.workbench.Licet;
import org.licet.workbench.OneNurse;

class PlanCommandTest extends OneNurse {

  @Test
  void a_plan_lists_the_paths_with_their_steps() {
    Licet outcome = Licet.run("plan", nurse, "--on", "2026-11-23", "--credential", "CCM");
    assertThat(outcome.out())
        .startsWith(
            """
            almost-there: CCM EXAMINATION on 2026-11-23 ========================================================
            NOT ELIGIBLE; the fastest path leads to eligibility on 2026-12-01
            Path 1: eligible from 2026-12-01
              1. Keep working in your current job until 2026-11-30. You meet this requirement on 2026-12-01.
                 12 months of case management supervised by a CCM, in the last five years (CCM-EXPERIENCE-1):
                 Months under a CCM: 12 (12 required).
              Apply for the CCM exam between 2026-12-01 and 2027-01-31 to take it in 2027-04.
            Path 2: eligible from 2027-11-23
              1. Work full-time in a new job from 2026-11-23 to 2027-11-22. You meet this requirement on
                 2027-11-23.
            """)
        .contains("- Does job 3 (new) involve supervising people who provide case management?\n");
  }

  @Test
  void a_job_that_a_plan_adds_is_new_in_the_language_of_the_reader() {
    Licet outcome =
        Licet.run("plan", nurse, "--on", "2026-11-23", "--credential", "CCM", "--language", "es");
    assertThat(outcome.out())
        .contains("- \u00bfEs remunerado el empleo 3 (nuevo)?\n")
        .doesNotContain("new");
  }

  @Test
  void a_plan_says_when_to_apply_for_an_examination_and_when_to_sit() {
    String[] arguments = {
      "plan", nurse, "--on", "2026-11-23", "--credential", "CCM", "--stage", "CERTIFICATION"
    };
    assertThat(Licet.run(arguments).out())
        .contains("2027-04-01 at the earliest (the date depends on how long the steps take)")
        .contains("- When was the RN license from Illinois issued?\n")
        .contains(
            """
              3. Apply for the CCM exam between 2026-12-01 and 2027-01-31 to take it in 2027-04.
                 A passing result on the CCM exam (CCM-EXAM): The CCM exam is offered in 2027-04. Apply for it
                 between 2026-11-01 and 2027-01-31.
              4. Take and pass the CCM exam in 2027-04.
            """);
    assertThat(Licet.run(and(arguments, "--language", "es")).out())
        .contains(
            "3. Solicite el examen CCM entre el 1 de diciembre de 2026 y el 31 de enero de 2027 para")
        .contains("4. Preséntese al examen CCM en abril de 2027 y apruébelo.");
    assertThat(Licet.run(and(arguments, "--format", "json")).out())
        .contains(
            "\"exam\":\"CCM\",\"window\":{\"exam\":\"CCM\",\"opens\":\"2026-11-01\",\"closes\":\"2027-01-31\","
                + "\"month\":\"2027-04\"}");
    assertThat(Licet.run(and(arguments, "--format", "html", "--language", "en-US")).out())
        .contains("Take and pass the CCM exam in April 2027.");
  }

  @Test
  void an_unknown_day_is_not_promised() throws IOException {
    Licet outcome =
        Licet.run(
            "plan", only("ten-years-lpn", folder), "--on", "2026-11-23", "--credential", "CCM");
    assertThat(outcome.out())
        .contains(
            "NOT ELIGIBLE; eligible once the steps are complete (their duration is unknown)\n")
        .contains(
            """
                 Questions that this step will raise:
                 - When does the RN license expire?
                 - Which state or country issued the RN license?
                 To complete this step:
                  1. Finish a degree or diploma. You meet this requirement when the degree or diploma is
                     conferred.
            """)
        .doesNotContain("leads to eligibility");
  }

  @Test
  void a_step_of_unknown_length_is_an_arrow() throws IOException {
    String[] arguments = {
      "plan",
      only("ten-years-lpn", folder),
      "--on",
      "2026-11-23",
      "--credential",
      "CMGT-BC",
      "--format",
      "html"
    };
    String page = Licet.run(arguments).out();
    assertThat(page)
        .containsPattern(
            "<desc [^>]*>Path 1: complete continuing education \\(duration unknown\\)\\. ")
        .contains(
            ">Path 1: finish a degree (duration unknown)</text>"
                + "<path class=\"arrow shaft\" d=\"M0.0 59H110.0\">")
        .contains(
            ">Path 1: work in a new job until November 22, 2028 at the earliest</text><rect class=\"bar met\"");
    assertThat(page.split("class=\"arrow shaft\"", -1)).hasSize(1 + 5);
    assertThat(Licet.run(and(arguments, "--language", "es")).out())
        .contains(">Camino 1: obtener un título (duración desconocida)</text><path ");
  }

  @Test
  void an_examination_that_is_given_in_a_month_is_drawn_over_it() {
    Licet outcome =
        Licet.run(
            "plan",
            nurse,
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--stage",
            "CERTIFICATION",
            "--format",
            "html");
    assertThat(outcome.out())
        .contains(
            ">Path 1: take and pass the exam in April 2027</text><rect class=\"bar undetermined\" x=\"235.4\" y=\"126\" width=\"54.8\"")
        .doesNotContain("class=\"arrow");
  }

  @Test
  void a_last_day_before_the_first_is_refused() {
    Licet outcome = Licet.run("plan", nurse, "--on", "2026-11-23", "--until", "2026-01-01");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--until 2026-01-01 is before --on 2026-11-23");
  }
}
