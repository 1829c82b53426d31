package org.licet.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.Licet;

class AnswerCommandTest {

  private static final String ABROAD =
      """
      {"id":"abroad","licenses":[],"certifications":[],"degrees":[{"level":"MASTER",\
      "field":"SOCIAL_WORK","accredited":true,"supervisedFieldExperience":true,\
      "conferred":"2010-05-10"}],"employment":[{"from":"2024-01-01","current":true,\
      "fullTime":true,"country":"CA","paid":true,"selfEmployed":false,"caseManagement":true,\
      "directClientContact":true,"allEssentialActivities":true,"acrossContinuum":true,\
      "supervised":true,"supervisorCredentials":["CCM"],"supervisesCaseManagers":false}],\
      "examinations":[],"conduct":{"codeOfConductAccepted":true,"felonyConviction":false,\
      "licenseDiscipline":false}}
      """;

  @TempDir private Path folder;
  private String nurses;

  @BeforeEach
  void write() throws IOException {
    nurses = Files.writeString(folder.resolve("nurses.jsonl"), ABROAD).toString();
  }

  private Licet answer(String... more) {
    String[] all = new String[6 + more.length];
    System.arraycopy(
        new String[] {"answer", nurses, "--on", "2026-11-23", "--credential", "CCM"}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Licet.run(all);
  }

  @Test
  void the_form_is_filled_in_and_answered() throws IOException {
    Licet form = answer();
    assertThat(form.code()).isZero();
    assertThat(form.out())
        .startsWith("{\"candidate\":\"abroad\",\"fingerprint\":\"sha256:")
        .contains("\"CCM-EXPERIENCE-1#country@/employment/0\":null");
    String answers =
        Files.writeString(
                folder.resolve("answers.jsonl"),
                form.out()
                    .replace(
                        "/employment/0\":null",
                        "/employment/0\":{\"answer\":true,\"by\":\"CCMC\",\"on\":\"2026-10-02\"}"))
            .toString();

    Licet answered = answer("--with", answers);

    assertThat(answered.err()).isEmpty();
    assertThat(answered.out())
        .contains(
            "\"rulings\":[{\"key\":\"CCM-EXPERIENCE-1#country@/employment/0\",\"by\":\"CCMC\","
                + "\"answer\":true,\"on\":\"2026-10-02\"}]");
    nurses = Files.writeString(folder.resolve("answered.jsonl"), answered.out()).toString();
    assertThat(answer().out()).isEmpty();
  }

  @Test
  void an_answer_of_another_type_or_to_no_question_is_refused() throws IOException {
    String key = "CCM-EXPERIENCE-1#country@/employment/0";
    assertThat(slip(key, "3"))
        .contains("The answer to \"" + key + "\" is 3. Expected true or false.");
    assertThat(slip("CCM-EXPERIENCE-1#contry@/employment/0", "true"))
        .contains("No rule asks the question CCM-EXPERIENCE-1#contry@/employment/0.")
        .contains("Maybe you mean " + key + ".");
  }

  @Test
  void an_answer_about_another_code_or_record_is_refused() throws IOException {
    nurses =
        Files.writeString(
                nurses(),
                ABROAD
                    .replace("[\"CCM\"]", "[\"RN CCM\"]")
                    .replace("\"CA\"", "\"US\"")
                    .replace("2024-01-01", "2025-06-01"))
            .toString();
    String key = "/employment/0/supervisorCredentials#CCM";
    assertThat(answer().out()).contains("\"" + key + "\":null");
    assertThat(code(key, key.replace("CCM", "CMC"), "false"))
        .contains("No rule asks the question /employment/0/supervisorCredentials#CMC.")
        .contains("Maybe you mean " + key + ".");
    assertThat(code(key, key.replace("0", "1"), "false"))
        .contains("The candidate has no record at /employment/1, which the answer to");
    assertThat(code(key, key, "{\"answer\":3}"))
        .contains("The field \"answer\" is 3. Expected true or false");
  }

  private Path nurses() {
    return folder.resolve("codes.jsonl");
  }

  private String code(String asked, String key, String answer) throws IOException {
    String form = answer().out().replace("\"" + asked + "\":null", "\"" + key + "\":" + answer);
    String answers = Files.writeString(folder.resolve("answers.jsonl"), form).toString();
    Licet outcome = answer("--with", answers);
    assertThat(outcome.code()).isEqualTo(1);
    return outcome.err();
  }

  private String slip(String key, String answer) throws IOException {
    String form =
        answer()
            .out()
            .replace(
                "\"CCM-EXPERIENCE-1#country@/employment/0\":null", "\"" + key + "\":" + answer);
    String answers = Files.writeString(folder.resolve("answers.jsonl"), form).toString();
    Licet outcome = answer("--with", answers);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  @Test
  void answers_that_fit_no_candidate_are_listed() throws IOException {
    String other = answer().out().replace("\"candidate\":\"abroad\"", "\"candidate\":\"b\"");
    String answers = Files.writeString(folder.resolve("answers.jsonl"), other).toString();
    Licet outcome = answer("--with", answers);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("answers.jsonl: The answers about b fit no candidate.");

    Files.writeString(folder.resolve("answers.jsonl"), "{\"candidate\":\"abroad\"}\n");
    assertThat(answer("--with", answers).err())
        .contains("answers.jsonl:1: The answers have no fingerprint.");

    Files.writeString(
        folder.resolve("answers.jsonl"),
        "{\"candidate\":\"abroad\",\"fingerprint\":\"sha256:0\",\"/degrees\":[]}\n");
    assertThat(answer("--with", answers).err())
        .contains("The answers are about another version of the candidate abroad.");
  }
}
