package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookCommandsTest {

  private static final Path NURSES = Path.of("..", "examples", "candidates", "nurses.jsonl");

  @TempDir private Path folder;

  private String nurse = "";

  @BeforeEach
  void write_a_nurse() throws IOException {
    Path file = folder.resolve("nurse.jsonl");
    List<String> lines =
        Files.readAllLines(NURSES).stream()
            .filter(line -> line.contains("\"almost-there\""))
            .toList();
    Files.write(file, lines);
    nurse = file.toString();
  }

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
            Eligible from 2026-12-01, and still on 2027-01-01, the last day looked at.
              ........################################
              2026-11-23                    2027-01-01
              # eligible  . not eligible  ? undetermined
              2026-11-23 to 2026-11-30  NOT ELIGIBLE
              2026-12-01 to 2027-01-01  ELIGIBLE
            2026-12-01  CCM-EXPERIENCE-1 becomes MET: 12 of 12 months under a CCM.
            Assuming: Jobs that are still held go on as they are. Licenses are not renewed: each ends on the day
                      that the record states. Nothing else happens, and the rules stay as they are known today.

            """);
  }

  @Test
  void a_file_without_candidates_is_said_to_be_one() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    assertThat(Licet.run("timeline", empty.toString(), "--on", "2026-11-23"))
        .isEqualTo(
            new Licet(
                0, "", "licet: there are no candidates in " + empty + System.lineSeparator()));
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
        .contains("Jobs that are still held end on the first day.")
        .doesNotContain("CCM-LICENSE");
  }

  @Test
  void the_language_of_the_reader_is_spoken_in_text_and_json() {
    Licet text =
        Licet.run("plan", nurse, "--on", "2026-11-23", "--credential", "CCM", "--language", "es");
    assertThat(text.out())
        .contains("NO CUMPLE; el camino m\u00e1s corto llega el 1 de diciembre de 2026\n")
        .contains(
            "1. Siga como ahora hasta el 30 de noviembre de 2026: se cumple el 1 de diciembre")
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
        .contains("\"because\":\"12 de 12 meses bajo un CCM.\"");
  }

  @Test
  void a_language_without_words_is_refused() {
    Licet outcome = Licet.run("plan", nurse, "--on", "2026-11-23", "--language", "fr");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("there are no words in \"fr\", expected one of [en, es]");
  }

  @Test
  void a_plan_lists_the_ways_with_their_steps() {
    Licet outcome = Licet.run("plan", nurse, "--on", "2026-11-23", "--credential", "CCM");
    assertThat(outcome.out())
        .startsWith(
            """
            almost-there: CCM EXAMINATION on 2026-11-23 ========================================================
            NOT ELIGIBLE; the nearest way leads there on 2026-12-01
            Way 1: reached 2026-12-01
              1. Go on as now until 2026-11-30: met on 2026-12-01.
                 12 months of case management supervised by a CCM, in the last five years (CCM-EXPERIENCE-1): 12
                 of 12 months under a CCM.
              Apply for the CCM examination from 2026-12-01 to 2027-01-31, to sit it in 2027-04.
            Way 2: reached 2027-11-23
              1. Work full-time in a new job from 2026-11-23 to 2027-11-22: met on 2027-11-23.
            """)
        .contains("- Is job 3 (new) supervising people who provide case management?\n");
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
        .contains("not before 2027-04-01\n")
        .contains(
            """
              2. Apply for the CCM examination from 2026-12-01 to 2027-01-31, to sit it in 2027-04.
                 The CCM examination passed (CCM-EXAM): The CCM examination is given in 2027-04; applications
                 for it are taken from 2026-11-01 to 2027-01-31.
              3. Sit the CCM examination in 2027-04 and pass.
            """);
    assertThat(Licet.run(and(arguments, "--language", "es")).out())
        .contains(
            "2. Solicite el examen CCM del 1 de diciembre de 2026 al 31 de enero de 2027, para")
        .contains("3. Preséntese al examen CCM en abril de 2027 y apruébelo.");
    assertThat(Licet.run(and(arguments, "--format", "json")).out())
        .contains(
            "\"window\":{\"exam\":\"CCM\",\"opens\":\"2026-11-01\",\"closes\":\"2027-01-31\","
                + "\"month\":\"2027-04\"}");
    assertThat(Licet.run(and(arguments, "--format", "html", "--language", "en-US")).out())
        .contains("Sit the CCM examination in April 2027 and pass.");
  }

  private static String[] and(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void credentials_stand_side_by_side_the_nearest_first() {
    Licet outcome = Licet.run("compare", nurse, "--on", "2026-11-23");
    assertThat(outcome.out())
        .isEqualTo(
            """
            almost-there on 2026-11-23 =========================================================================
            credential stage          today         nearest      steps
            RN         LICENSURE      eligible      2026-11-23   nothing to do
            CMGT-BC    EXAMINATION    not eligible  2026-11-23*  complete continuing education
            ACM        EXAMINATION    not eligible  2026-11-30   go on until 2026-11-29
            CCM        EXAMINATION    not eligible  2026-12-01   go on until 2026-11-30
            * at the earliest: how long some of its steps take, nobody knows

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

  private String one(String candidate) throws IOException {
    Path file = folder.resolve(candidate + ".jsonl");
    Files.write(
        file,
        Files.readAllLines(NURSES).stream()
            .filter(line -> line.contains("\"" + candidate + "\""))
            .toList());
    return file.toString();
  }

  @Test
  void a_day_that_nobody_can_know_is_not_promised() throws IOException {
    Licet outcome =
        Licet.run("plan", one("ten-years-lpn"), "--on", "2026-11-23", "--credential", "CCM");
    assertThat(outcome.out())
        .contains(
            "NOT ELIGIBLE; the day depends on how long the steps take, not before 2026-11-23\n")
        .contains(
            """
                 What will be asked about it:
                 - When does the RN license expire?
                 - Which jurisdiction issued the RN license?
                 First, for that:
                  1. Finish a degree or diploma; from then on it is met.
            """)
        .doesNotContain("leads there");
  }

  @Test
  void what_takes_nobody_knows_how_long_is_drawn_as_an_arrow_that_says_so() throws IOException {
    String[] arguments = {
      "plan",
      one("ten-years-lpn"),
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
            "<desc [^>]*>Way 1: complete continuing education \\(nobody knows how long it takes\\)\\. ")
        .contains(
            ">Way 1: finish a degree (nobody knows how long it takes)</text>"
                + "<path class=\"arrow shaft\" d=\"M0.0 59H110.0\">")
        .contains(
            ">Way 1: work in a new job until November 22, 2028 at the earliest</text><rect class=\"bar met\"");
    assertThat(page.split("class=\"arrow shaft\"", -1)).hasSize(1 + 5);
    assertThat(Licet.run(and(arguments, "--language", "es")).out())
        .contains(">Camino 1: terminar un título (nadie sabe cuánto tarda)</text><path ");
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
            ">Way 1: sit in April 2027 and pass</text><rect class=\"bar undetermined\" x=\"774.0\" y=\"90\" width=\"180.0\"")
        .doesNotContain("class=\"arrow");
  }

  @Test
  void a_comparison_names_what_is_needed_first_and_one_new_job_once() throws IOException {
    Licet outcome = Licet.run("compare", one("ten-years-lpn"), "--on", "2026-11-23");
    assertThat(outcome.out())
        .isEqualTo(
            """
            ten-years-lpn on 2026-11-23 ========================================================================
            credential stage          today         nearest      steps
            RN         LICENSURE      not eligible  2026-11-23*  finish a degree, then sit and pass, then get
                                                                 the license
            ACM        EXAMINATION    not eligible  2026-11-23*  finish a degree, then sit and pass, then get
                                                                 the license
            CCM        EXAMINATION    not eligible  2026-11-23*  finish a degree, then sit and pass, then get
                                                                 the license
            CMGT-BC    EXAMINATION    not eligible  2028-11-23*  complete continuing education, then finish a
                                                                 degree, then sit and pass, then get the
                                                                 license, then work in a new job until
                                                                 2028-11-22
            * at the earliest: how long some of its steps take, nobody knows

            """);
  }

  @Test
  void what_if_shows_what_a_changed_fact_moves() {
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
              CCM-EXPERIENCE-1 NOT MET becomes MET: 12 of 12 months under a CCM. It was: 11 of 12 months under a
                CCM; 1 more month needed.

            """);
  }

  @Test
  void what_if_adds_to_a_list_and_to_one_that_nobody_has_given() {
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
        .contains("--set /foo/0/from=2025: the record has nothing at /foo/0 to set it in");
    assertThat(whatIf("nonsense").err())
        .contains("--set nonsense is no change, expected one such as /employment/0/fullTime=true");
    assertThat(whatIf("/licenses/0/status=ACTIV").err())
        .contains("The changes make no candidate of almost-there: status is \"ACTIV\"");
    assertThat(whatIf("/employment/7={}").err())
        .contains("the record has nothing at /employment to set it in");
    assertThat(whatIf("nonsense").code()).isEqualTo(2);
  }

  private Licet whatIf(String change) {
    return Licet.run("whatif", nurse, "--on", "2026-11-23", "--set", change);
  }

  @Test
  void a_last_day_before_the_first_is_refused() {
    Licet outcome = Licet.run("plan", nurse, "--on", "2026-11-23", "--until", "2026-01-01");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--until 2026-01-01 is before --on 2026-11-23");
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
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      JsonNode object = JsonMapper.builder().build().readTree(line);
      assertThat(object.path("candidate").asText()).isEqualTo("almost-there");
      assertThat(object.path("assumptions").path("jobsGoOn").asBoolean()).isTrue();
    }
  }
}
