package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;
import org.licet.workbench.SampleNurses;

class AskCommandTest {

  @TempDir private Path folder;
  private String resume;

  @BeforeEach
  void write_a_resume() throws IOException {
    resume = SampleNurses.only("month-only-resume", folder);
  }

  private static Licet answering(String answers, String... arguments) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
      return Licet.run(
          SampleNurses.and(
              new String[] {"ask", "--on", "2026-11-23", "--credential", "CCM"}, arguments));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void the_questions_end_as_soon_as_the_decision_stands() {
    Licet asked = answering("2024-11-18\n11/30/2025\nnever read\n", resume);
    assertThat(asked.code()).isZero();
    assertThat(asked.err())
        .contains("1. On which day of 2024-11 did job 1")
        .contains("This answer changes no verdict yet.")
        .contains("2. On which day of 2025-11 did job 1")
        .contains("CCM-EXPERIENCE-1 NOT YET DETERMINED becomes MET: Months under a CCM: 12 (12")
        .contains("CCM: NOT YET DETERMINED becomes ELIGIBLE")
        .endsWith("The decision is final. Further facts cannot change it.\n")
        .doesNotContain("3. ");
    assertThat(asked.out()).contains("\"from\":\"2024-11-18\",\"to\":\"2025-11-30\"");
  }

  @Test
  void a_skipped_question_comes_again_and_an_answer_can_be_taken_back() {
    Licet asked = answering("skip\n2025-11-02\nback\n2025-11-30\n", resume);
    assertThat(asked.err())
        .containsSubsequence(
            "1. On which day of 2024-11 did job 1",
            "2. On which day of 2025-11 did job 1",
            "3. On which day of 2024-11 did job 1",
            "2. On which day of 2025-11 did job 1",
            "becomes ELIGIBLE");
    assertThat(asked.out()).contains("\"from\":\"2024-11\",\"to\":\"2025-11-30\"");
  }

  @Test
  void nothing_is_asked_again_that_the_person_does_not_know() {
    Licet asked = answering("?\ndon't know\n", resume);
    assertThat(asked.err()).contains("No question is left that you can answer.");
    assertThat(asked.out()).contains("\"from\":\"2024-11\",\"to\":\"2025-11\"");
  }

  @Test
  void an_answer_that_fits_no_question_is_asked_again() {
    Licet asked = answering("in spring\n2024-12-01\nback\nback\nstop\n", resume);
    assertThat(asked.err())
        .containsSubsequence(
            "1. On which day",
            "The answer is \"in spring\". Expected a date with one meaning",
            "1. On which day",
            "1. On which day",
            "This is the first question.",
            "You stopped. The answers so far are kept.");
  }

  @Test
  void answers_are_logged_with_who_gave_them() throws IOException {
    Path log = folder.resolve("answers.jsonl");
    answering("2024-11-18\n2025-11-30\n", resume, "--answers", log.toString(), "--by", "Ann");
    assertThat(Files.readAllLines(log))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"candidate\":\"month-only-resume\",\"fingerprint\":\"sha256:")
                    .contains("\"by\":\"Ann\",\"on\":\"20"))
        .anySatisfy(line -> assertThat(line).contains("\"/employment/0/from\":\"2024-11-18\""));
  }

  @Test
  void a_decision_names_the_body_and_spanish_is_understood() {
    String nurses = Path.of("..", "examples", "candidates", "nurses.jsonl").toString();
    Licet asked =
        answering("tal vez\nsí\n", nurses, "--candidate", "nurse-from-manila", "--language", "es");
    assertThat(asked.err())
        .contains("¿Acepta CCMC el trabajo en Filipinas? (Lo decide CCMC.")
        .contains("Esto no responde a la pregunta. Se espera sí o no")
        .contains("CCM: POR DETERMINAR pasa a CUMPLE")
        .contains("La decisión es definitiva.");
    assertThat(asked.out())
        .contains(
            "{\"key\":\"CCM-EXPERIENCE-2#country@/employment/0\",\"by\":\"CCMC\",\"answer\":true}");
  }

  @Test
  void a_candidate_that_no_file_has_is_reported() {
    Licet asked = answering("", resume, "--candidate", "nobody");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("No candidate has the id nobody.");
  }
}
