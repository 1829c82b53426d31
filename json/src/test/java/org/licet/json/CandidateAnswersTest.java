package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;

class CandidateAnswersTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Candidate NURSE =
      CandidateReader.readOne(
          """
          {"id": "n", "licenses": [{"type": "RN"}], "employment": [{"from": "2024-05"}],
           "incomplete": ["employment"]}\
          """);

  private static JsonNode json(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  private static String with(String key, String answer) throws JsonProcessingException {
    return CandidateWriter.toLine(
        CandidateAnswers.about(NURSE).with(key, json(answer)).applyTo(NURSE));
  }

  @Test
  void a_fact_is_set_where_the_key_points() throws JsonProcessingException {
    assertThat(with("/employment/0/fullTime", "true")).contains("\"fullTime\":true");
    assertThat(with("/employment/0/from", "\"2024-05-03\"")).contains("\"from\":\"2024-05-03\"");
    assertThat(with("/employment/0/to", "\"current\"")).contains("\"current\":true");
    assertThat(with("/employment/0/supervisorCredentials", "[]"))
        .contains("\"supervisorCredentials\":[]");
    assertThat(with("/conduct/felonyConviction", "false"))
        .contains("\"conduct\":{\"felonyConviction\":false}");
    assertThat(with("/employment/0/facts/ADULT_ONCOLOGY", "true"))
        .contains("\"facts\":{\"ADULT_ONCOLOGY\":true}");
    assertThat(with("/employment/0/fullTime", "null")).isEqualTo(CandidateWriter.toLine(NURSE));
  }

  @Test
  void a_day_of_the_past_becomes_a_row_of_the_history() throws JsonProcessingException {
    assertThat(with("/licenses/0/history@2026-01-31", "true"))
        .contains(
            "\"history\":[{\"status\":\"ACTIVE\",\"encumbered\":false,\"from\":\"2026-01-31\","
                + "\"to\":\"2026-01-31\"}]");
  }

  @Test
  void a_later_answer_about_a_day_replaces_the_earlier_one() throws JsonProcessingException {
    String key = "/licenses/0/history@2026-01-31";
    Candidate once = CandidateAnswers.about(NURSE).with(key, true).applyTo(NURSE);
    Candidate twice = CandidateAnswers.about(once).with(key, false).applyTo(once);
    assertThat(CandidateWriter.toLine(twice))
        .contains(
            "\"history\":[{\"status\":\"INACTIVE\",\"encumbered\":true,\"from\":\"2026-01-31\","
                + "\"to\":\"2026-01-31\"}]");
  }

  @Test
  void a_list_is_given_and_an_incomplete_one_goes_on() throws JsonProcessingException {
    assertThat(with("/examinations", "[]")).contains("\"examinations\":[]");
    assertThat(with("/employment", "[{\"from\":\"2020-01-01\"}]"))
        .contains("\"employment\":[{\"from\":\"2024-05\"},{\"from\":\"2020-01-01\"}]")
        .doesNotContain("incomplete");
  }

  private static final Candidate TWICE =
      CandidateReader.readOne(
          """
          {"id": "n", "employment": [{"employer": "Mercy"}, {"employer": "Mercy"}, {"title": "RN"}],
           "rulings": [{"key": "CCM-EXPERIENCE-1#country@/employment/1", "answer": true},
            {"key": "CCM-EXPERIENCE-1#country@/employment/2", "answer": false},
            {"key": "CCM-EXPERIENCE-1#country@/licenses/2", "answer": true}]}\
          """);

  @Test
  void a_record_that_repeats_another_is_removed_after_all_other_answers()
      throws JsonProcessingException {
    assertThat(
            CandidateWriter.toLine(
                CandidateAnswers.about(TWICE)
                    .with("/employment/1", false)
                    .with("/employment/2/paid", true)
                    .applyTo(TWICE)))
        .isEqualTo(
            "{\"id\":\"n\",\"employment\":[{\"employer\":\"Mercy\"},{\"title\":\"RN\",\"paid\":true}],"
                + "\"rulings\":[{\"key\":\"CCM-EXPERIENCE-1#country@/employment/1\",\"answer\":false},"
                + "{\"key\":\"CCM-EXPERIENCE-1#country@/licenses/2\",\"answer\":true}]}");
  }

  @Test
  void rulings_on_codes_move_with_their_records() throws JsonProcessingException {
    Candidate twice =
        CandidateReader.readOne(
            """
            {"id": "n", "employment": [{"employer": "Mercy"}, {"employer": "Mercy"}, {"title": "RN"}],
             "rulings": [{"key": "/employment/1/practicedAs#RN", "answer": true},
              {"key": "/employment/2/facts/AREA#RN", "answer": false},
              {"key": "/employment/2/practicedAs#RN", "answer": false}]}\
            """);
    assertThat(
            CandidateWriter.toLine(
                CandidateAnswers.about(twice).with("/employment/1", false).applyTo(twice)))
        .endsWith(
            "\"rulings\":[{\"key\":\"/employment/1/facts/AREA#RN\",\"answer\":false},"
                + "{\"key\":\"/employment/1/practicedAs#RN\",\"answer\":false}]}");
  }

  @Test
  void an_answer_about_a_record_that_does_not_exist_is_refused() {
    for (String key :
        List.of(
            "CCM-EXPERIENCE-1#country@/employment/7",
            "/employment/7/practicedAs#RN",
            "/employment/7/practicedAs#LPN,RN")) {
      for (boolean answer : List.of(true, false)) {
        assertThatThrownBy(() -> CandidateAnswers.about(TWICE).with(key, answer).applyTo(TWICE))
            .isInstanceOf(InvalidCandidateException.class)
            .hasMessage(
                "The candidate has no record at /employment/7, which the answer to "
                    + key
                    + " names.");
      }
    }
  }

  @Test
  void an_answer_about_a_code_is_a_yes_or_a_no() {
    String key = "/employment/0/practicedAs#RN";
    assertThatThrownBy(() -> CandidateAnswers.about(TWICE).with(key, "RN").applyTo(TWICE))
        .hasMessage("The answer to " + key + " is \"RN\". Expected true, false or null.");
    JsonNode details = JsonNodeFactory.instance.objectNode().put("answer", 3);
    assertThatThrownBy(() -> CandidateAnswers.about(TWICE).with(key, details).applyTo(TWICE))
        .isInstanceOfSatisfying(
            InvalidCandidateException.class,
            refused -> assertThat(refused.pointer()).isEqualTo("/rulings/3/answer"))
        .hasMessage(
            "The field \"answer\" is 3. Expected true or false, because the key asks whether a"
                + " code stands for another one.");
  }

  @Test
  void a_record_that_repeats_no_other_is_marked_as_separate() {
    assertThat(
            CandidateWriter.toLine(
                CandidateAnswers.about(TWICE).with("/employment/1", true).applyTo(TWICE)))
        .contains("{\"employer\":\"Mercy\",\"separate\":true},{\"title\":\"RN\"}");
    assertThatThrownBy(
            () -> CandidateAnswers.about(TWICE).with("/employment/1", "yes").applyTo(TWICE))
        .hasMessage(
            "The answer to /employment/1 is \"yes\". Expected true if the record is separate from"
                + " every other one, or false if it repeats one and is to be removed.");
    assertThatThrownBy(
            () -> CandidateAnswers.about(TWICE).with("/employment/3", false).applyTo(TWICE))
        .hasMessage(
            "The candidate has no record at /employment/3, which the answer to /employment/3"
                + " names.");
  }

  @Test
  void a_decision_of_an_issuing_body_becomes_a_ruling() throws JsonProcessingException {
    String key = "CCM-EXPERIENCE-1#country@/employment/0";
    assertThat(with(key, "true"))
        .contains("\"rulings\":[{\"key\":\"" + key + "\",\"answer\":true}]");
    assertThat(with(key, "{\"answer\":false,\"by\":\"CCMC\",\"on\":\"2026-10-02\"}"))
        .contains(
            "{\"key\":\"" + key + "\",\"by\":\"CCMC\",\"answer\":false,\"on\":\"2026-10-02\"}");
  }

  @Test
  void an_issuing_body_may_answer_with_a_number_or_a_code() throws JsonProcessingException {
    assertThat(with("X-HOURS#how-many-hours", "2000")).contains("\"answer\":2000}]");
    assertThat(with("X-HOURS#how-many-hours", "{\"answer\":37.5,\"by\":\"XB\"}"))
        .contains("{\"key\":\"X-HOURS#how-many-hours\",\"by\":\"XB\",\"answer\":37.5}");
    assertThat(with("X-TRACK#which-track", "\"TRACK_ONE\"")).contains("\"answer\":\"TRACK_ONE\"");
    Candidate read = CandidateReader.readOne(with("X-HOURS#how-many-hours", "2000"));
    assertThat(read.rulings().entries().get(0).number().toOptional())
        .contains(BigDecimal.valueOf(2000));
    assertThat(read.rulings().entries().get(0).answer().isKnown()).isFalse();
    assertThatThrownBy(() -> with("X-TRACK#which-track", "\"track one\""))
        .hasMessage(
            "The field \"answer\" is \"track one\". Expected a code of capital letters, digits and"
                + " _ . / + -, such as TRACK_ONE.");
    assertThatThrownBy(() -> with("X-HOURS#how-many-hours", "-1"))
        .hasMessage(
            "The field \"answer\" is -1. Expected true, false, a number of 0 or more, or a code.");
    assertThatThrownBy(() -> with("X-HOURS#how-many-hours", "[1]"))
        .hasMessage(
            "The field \"answer\" is [1]. Expected true, false, a number, or a code in quotes.");
  }

  @Test
  void answers_are_written_and_read_and_fit_their_candidate_only() {
    CandidateAnswers answers = CandidateAnswers.about(NURSE).with("/employment/0/fullTime", true);
    CandidateAnswers read = CandidateAnswers.read(answers.toJson());
    Candidate answered = read.applyTo(NURSE);
    assertThat(answered.employment().entries().get(0).fullTime().is(true)).isTrue();
    assertThatThrownBy(() -> read.applyTo(answered))
        .hasMessage(
            "The answers are about another version of the candidate n. Ask the questions again, and"
                + " enter the new answers.");
    assertThatThrownBy(() -> read.applyTo(Candidate.withId("other").build()))
        .hasMessageContaining("about the candidate n, not about other");
  }

  @Test
  void a_list_of_codes_is_answered_whole_and_may_be_empty() {
    Candidate nurse =
        CandidateReader.readOne(
            "{\"id\": \"n\", \"employment\": [{}],"
                + " \"continuingEducation\": [{\"topics\": [\"ETHICS\", \"LAW\"], \"hours\": 3}]}");
    CandidateAnswers none = CandidateAnswers.about(nurse);
    assertThat(CandidateWriter.toLine(none.with("/employment/0/areas", List.of()).applyTo(nurse)))
        .contains("\"employment\":[{\"areas\":[]}]");
    assertThat(
            CandidateWriter.toLine(
                none.with("/employment/0/areas", List.of("ONCOLOGY", "HOSPICE")).applyTo(nurse)))
        .contains("\"employment\":[{\"areas\":[\"ONCOLOGY\",\"HOSPICE\"]}]");
    assertThat(
            CandidateWriter.toLine(
                none.with("/continuingEducation/0/topicHours/LAW", 1.5).applyTo(nurse)))
        .contains("\"topicHours\":{\"LAW\":1.5}");
    assertThatThrownBy(() -> none.with("/employment/0/areas", false).applyTo(nurse))
        .hasMessage(
            "The answer to /employment/0/areas is false. Expected a complete list of codes, such"
                + " as [\"ONCOLOGY\"], or [] if there are none.");
    assertThatThrownBy(() -> none.with("/continuingEducation/0/topicHours/LAW", 4).applyTo(nurse))
        .hasMessageContaining("Expected at most the hours of the course (hours is 3).");
  }

  @Test
  void what_is_no_answer_is_refused() {
    assertThatThrownBy(() -> CandidateAnswers.about(NURSE).with("fullTime", true))
        .hasMessageContaining("\"fullTime\" is not the key of a question");
    assertThatThrownBy(() -> with("/employment/7/fullTime", "true"))
        .hasMessage(
            "The candidate has no record at /employment/7, which the answer to"
                + " /employment/7/fullTime names.");
    assertThatThrownBy(() -> with("/employment/0/fullTime", "40"))
        .isInstanceOf(InvalidCandidateException.class)
        .hasMessage("The field \"fullTime\" is 40. Expected true or false, without quotes.");
    assertThatThrownBy(() -> CandidateAnswers.read(json("{\"candidate\": \"n\"}")))
        .hasMessageContaining("The answers have no fingerprint");
  }
}
