package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return answering(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private static Licet answering(InputStream answers, String... arguments) {
    InputStream before = System.in;
    String[] ask =
        List.of(arguments).contains("--credential")
            ? new String[] {"ask", "--on", "2026-11-23"}
            : new String[] {"ask", "--on", "2026-11-23", "--credential", "CCM"};
    try {
      System.setIn(answers);
      return Licet.run(SampleNurses.and(ask, arguments));
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
  void whoever_holds_a_certification_is_asked_about_its_renewal() throws IOException {
    Path holder = folder.resolve("holder.json");
    Files.writeString(
        holder,
        """
        {"id": "h", "certifications": [{"credential": "CCM", "status": "ACTIVE",
         "issued": "2021-11-30", "expires": "2026-11-30"}]}
        """);
    assertThat(answering("stop\n", holder.toString()).err()).contains("h: CCM RENEWAL");
    assertThat(answering("stop\n", holder.toString(), "--stage", "EXAMINATION").err())
        .contains("h: CCM EXAMINATION");
    Path answers = folder.resolve("late.jsonl");
    Licet form = Licet.run("answer", "--on", "2026-12-01", holder.toString());
    Files.writeString(
        answers, form.out().replaceFirst("(\"CCM-RENEWAL-TIME#[^\"]*\"):null", "$1:true"));
    assertThat(Files.readString(answers)).contains(":true");
    Licet answered =
        Licet.run("answer", "--on", "2026-12-01", holder.toString(), "--with", answers.toString());
    assertThat(answered.err()).isEmpty();
    assertThat(answered.out()).contains("\"rulings\":[{\"key\":\"CCM-RENEWAL-TIME#");
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
  void dates_are_read_as_people_write_them_and_asked_again_if_they_have_two_meanings() {
    assertThat(
            answering(
                    "3/5/24\n11/18/24\nMarch 2024\nNov 2024\nNovember 18th, 2024\n2025-11-30\n",
                    resume)
                .err())
        .containsSubsequence(
            "This date has several meanings. Enter one of 2024-03-05 (March 5) or 2024-05-03 (May"
                + " 3).",
            "The answer is \"11/18/24\". Expected a year of four digits, such as 2024-11-18.",
            "and the record states 2024-11. Expected a day of",
            "The answer adds nothing to the record.",
            "This answer changes no verdict yet.",
            "2. On which day of 2025-11 did job 1",
            "becomes ELIGIBLE");
    assertThat(
            answering("3/5/24\n18 de noviembre de 2024\nno lo sé\n", resume, "--language", "es")
                .err())
        .containsSubsequence(
            "Escriba uno de 2024-03-05 (5 de marzo) o 2024-05-03 (3 de",
            "Esta respuesta todavía no cambia ningún veredicto.",
            "No queda ninguna pregunta que pueda responder.");
  }

  @Test
  void hostile_input_is_refused_and_the_question_asked_again() {
    Licet asked = answering("\n" + "9".repeat(10_001) + "\n\u001B[2J\n2024-11-18\n", resume);
    assertThat(asked.err())
        .containsSubsequence(
            "The answer is blank.",
            "The answer has more than 10,000 characters.",
            "The answer is \"\\u001B[2J\".",
            "2. On which day of 2025-11")
        .doesNotContain("\u001B[2J", "999");
    assertThat(asked.out()).contains("\"from\":\"2024-11-18\"");
  }

  /** The lines of the log are about the candidate with the answers before. */
  @Test
  void the_logged_answers_make_the_same_candidate_and_none_that_was_taken_back() {
    Path log = folder.resolve("answers.jsonl");
    Licet asked =
        answering(
            "2024-11-19\nback\n2024-11-18\n2025-11-30\n", resume, "--answers", log.toString());
    Licet applied = Licet.run("answer", resume, "--on", "2026-11-23", "--with", log.toString());
    assertThat(applied.err()).isEmpty();
    assertThat(applied.out()).isEqualTo(asked.out()).contains("2024-11-18", "2025-11-30");
  }

  @Test
  void an_answer_is_logged_before_the_next_question() throws IOException {
    Path log = folder.resolve("answers.jsonl");
    String[] logged = {""};
    InputStream closing =
        new InputStream() {
          private final byte[] first = "2024-11-18\n".getBytes(StandardCharsets.UTF_8);
          private int next;

          @Override
          public int read() throws IOException {
            if (next < first.length) {
              return first[next++];
            }
            logged[0] = Files.readString(log);
            throw new IOException("the terminal is closed");
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            to[from] = (byte) read();
            return 1;
          }
        };
    Licet asked = answering(closing, resume, "--answers", log.toString());
    assertThat(logged[0]).contains("\"/employment/0/from\":\"2024-11-18\"");
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).contains("\"from\":\"2024-11-18\"");
    assertThat(asked.err()).contains("You stopped. The answers so far are kept.");
  }

  @Test
  void one_answer_settles_two_credentials() {
    Licet asked = answering("2024-11-18\n2025-11-30\n", resume, "--credential", "CCM,ACM");
    assertThat(asked.err()).contains("CCM EXAMINATION", "ACM EXAMINATION", "CCM: NOT YET");
  }

  @Test
  void a_decision_names_the_body_and_spanish_is_understood() {
    String nurses = Path.of("..", "examples", "candidates", "nurses.jsonl").toString();
    Licet asked =
        answering("tal vez\nsí\n", nurses, "--candidate", "nurse-from-manila", "--language", "es");
    assertThat(asked.err())
        .contains("¿Acepta CCMC el trabajo en Filipinas? (Lo decide CCMC.")
        .contains("La respuesta es \"tal vez\". Se espera sí o no.")
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
