package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.workbench.SampleNurses.NURSES;
import static org.licet.workbench.SampleNurses.and;
import static org.licet.workbench.SampleNurses.only;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookCommandsTest extends OneNurse {

  private static final String FOUR = "ACM,CCM,CMGT-BC,RN";

  @Test
  void a_timeline_is_a_bar_of_characters_with_its_periods_and_causes() {
    Licet outcome =
        Licet.run(
            "timeline",
            nurse,
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--until",
            "2027-01-01");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            almost-there: CCM EXAMINATION from 2026-11-23 to 2027-01-01 ========================================
            First eligible on 2026-12-01, and still eligible on 2027-01-01, the last day checked.
              ........################################
              2026-11-23                    2027-01-01
              # eligible  . not eligible  ? not yet determined
              2026-11-23 to 2026-11-30  NOT ELIGIBLE
              2026-12-01 to 2027-01-01  ELIGIBLE
            2026-12-01  CCM-EXPERIENCE-1 becomes MET: Months under a CCM: 12 (12 required).
            Assumptions: Current jobs continue unchanged. Licenses are not renewed; each ends on its recorded
              expiration date. Nothing else changes, and the rules stay as they are known today.

            """);
  }

  @Test
  void a_file_without_candidates_is_reported() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    assertThat(Licet.run("timeline", empty.toString(), "--on", "2026-11-23"))
        .isEqualTo(
            new Licet(
                0,
                "",
                "licet: There are no candidates in " + empty + "." + System.lineSeparator()));
  }

  @Test
  void assumptions_are_options() {
    Licet outcome =
        Licet.run(
            "timeline",
            nurse,
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--jobs-end",
            "--licenses-renewed");
    assertThat(outcome.out())
        .contains("2026-11-23 to 2036-11-22  NOT ELIGIBLE")
        .contains("Current jobs end on the first day.")
        .doesNotContain("CCM-LICENSE");
  }

  @Test
  void the_language_of_the_reader_is_spoken_in_text_and_json() {
    Licet text =
        Licet.run("plan", nurse, "--on", "2026-11-23", "--credential", "CCM", "--language", "es");
    assertThat(text.out())
        .contains(
            "NO CUMPLE; el camino m\u00e1s r\u00e1pido lleva a cumplir los requisitos el 1 de diciembre de 2026\n")
        .contains(
            "1. Siga en su empleo actual hasta el 30 de noviembre de 2026. Cumple este requisito el 1 de")
        .doesNotContain(" the ");
    Licet json =
        Licet.run(
            "timeline",
            nurse,
            "--on",
            "2026-11-23",
            "--credential",
            "CCM",
            "--format",
            "json",
            "--language",
            "es");
    assertThat(json.out())
        .contains("\"on\":\"2026-12-01\"")
        .contains("\"because\":\"Meses bajo un CCM: 12 (requerido: 12).\"");
  }

  @Test
  void a_language_without_words_is_refused() {
    Licet outcome = Licet.run("plan", nurse, "--on", "2026-11-23", "--language", "fr");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("The language \"fr\" is not supported. Expected one of en, es.");
  }

  @Test
  void credentials_stand_side_by_side_the_nearest_first() {
    Licet outcome = Licet.run("compare", nurse, "--on", "2026-11-23", "--credential", FOUR);
    assertThat(outcome.out())
        .isEqualTo(
            """
            almost-there on 2026-11-23 =========================================================================
            credential stage          today         earliest     steps
            RN         LICENSURE      eligible      2026-11-23   no steps needed
            CMGT-BC    EXAMINATION    not eligible  not known    complete continuing education
            ACM        EXAMINATION    not eligible  2026-11-30   keep working and taking courses until
                                                                 2026-11-29
            CCM        EXAMINATION    not eligible  2026-12-01   keep working until 2026-11-30

            """);
  }

  @ParameterizedTest
  @CsvSource({
    "evaluate, Evaluation of candidates, Evaluación de candidaturas",
    "timeline, Timelines of candidates, Cronologías de candidaturas",
    "plan, Plans for candidates, Planes para candidaturas",
    "compare, Credentials compared, Comparación de credenciales",
    "whatif, What would change, Qué cambiaría"
  })
  void a_page_of_several_results_is_called_after_what_it_shows(
      String verb, String english, String spanish) {
    String[] arguments = {
      verb, nurse, "--on", "2026-11-23", "--credential", "CCM,ACM", "--format", "html"
    };
    if (verb.equals("whatif")) {
      arguments = and(arguments, "--set", "/employment/0/fullTime=true");
    }
    assertThat(Licet.run(arguments).out())
        .contains("<title>" + english + "</title>", "<h1>" + english + "</h1>");
    assertThat(Licet.run(and(arguments, "--language", "es")).out())
        .contains("<title>" + spanish + "</title>", "<h1>" + spanish + "</h1>");
  }

  @Test
  void a_comparison_names_what_is_needed_first_and_one_new_job_once() throws IOException {
    Licet outcome =
        Licet.run(
            "compare", only("ten-years-lpn", folder), "--on", "2026-11-23", "--credential", FOUR);
    assertThat(outcome.out())
        .isEqualTo(
            """
            ten-years-lpn on 2026-11-23 ========================================================================
            credential stage          today         earliest     steps
            RN         LICENSURE      not eligible  not known    finish a degree, then take and pass the exam,
                                                                 then get the license
            ACM        EXAMINATION    not eligible  not known    finish a degree, then take and pass the exam,
                                                                 then get the license
            CCM        EXAMINATION    not eligible  not known    finish a degree, then take and pass the exam,
                                                                 then get the license
            CMGT-BC    EXAMINATION    not eligible  2028-11-23*  complete continuing education, then finish a
                                                                 degree, then take and pass the exam, then get
                                                                 the license, then work in a new job until
                                                                 2028-11-22
            * at the earliest: the duration of some steps is unknown

            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "timeline", "plan", "compare", "whatif"})
  void a_long_id_in_another_language_fits_100_columns(String command) throws IOException {
    Path file = folder.resolve("long.jsonl");
    Files.writeString(
        file,
        Files.readString(Path.of(nurse))
            .replace(
                "almost-there", "a-case-manager-of-whom-the-host-knows-much-by-a-very-long-key"));
    List<String> arguments =
        new ArrayList<>(
            List.of(command, file.toString(), "--on", "2026-11-23", "--credential", "CMGT-BC"));
    arguments.addAll(List.of("--language", "es"));
    if (command.equals("whatif")) {
      arguments.addAll(List.of("--set", "/employment/0/hoursPerWeek=20"));
    }
    Licet text = Licet.run(arguments.toArray(String[]::new));
    assertThat(text.code()).isZero();
    assertThat(text.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline", "plan", "compare"})
  void text_fits_100_columns_and_json_is_a_line_a_credential(String command) throws IOException {
    Licet text =
        Licet.run(command, NURSES.toString(), "--on", "2026-11-23", "--until", "2029-11-22");
    assertThat(text.out().lines()).allMatch(line -> line.length() <= 100);
    Licet json =
        Licet.run(
            command, nurse, "--on", "2026-11-23", "--until", "2029-11-22", "--format", "json");
    List<String> lines = json.out().lines().toList();
    assertThat(lines).hasSize(8);
    for (String line : lines) {
      JsonNode object = JsonMapper.builder().build().readTree(line);
      assertThat(object.path("candidate").asText()).isEqualTo("almost-there");
      assertThat(object.path("assumptions").path("jobsGoOn").asBoolean()).isTrue();
    }
  }
}
