package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;

/** The member of a candidate that names the values that its source assumed. */
class AssumedMarksTest {

  private static final AssumedFacts FACTS =
      AssumedFactsReader.parse(
          "{employment: {paid: true, facts: {A/B: 1}}, conduct: {felonyConviction: false}, residence: US}");

  private static final String STATED =
      "{\"id\":\"a\",\"employment\":[{\"employer\":\"M\",\"paid\":false},{\"employer\":\"N\"}]}";

  private static final String ASSUMED =
      "{\"id\":\"a\",\"residence\":\"US\",\"employment\":["
          + "{\"employer\":\"M\",\"paid\":false,\"facts\":{\"A/B\":1}},"
          + "{\"employer\":\"N\",\"paid\":true,\"facts\":{\"A/B\":1}}],"
          + "\"conduct\":{\"felonyConviction\":false},"
          + "\"assumed\":[\"/residence\",\"/employment/0/facts/A~1B\",\"/employment/1/paid\","
          + "\"/employment/1/facts/A~1B\",\"/conduct/felonyConviction\"]}";

  @Test
  void a_candidate_carries_which_values_were_assumed_and_is_read_back() {
    Candidate applied = FACTS.applyTo(CandidateReader.readOne(STATED)).candidate();
    assertThat(CandidateWriter.toLine(applied).strip()).isEqualTo(ASSUMED);
    Candidate read = CandidateReader.readOne(ASSUMED);
    assertThat(read).isEqualTo(applied);
    assertThat(read.stated()).isEqualTo(CandidateReader.readOne(STATED));
    assertThat(read.toBuilder().build()).isEqualTo(read);
    assertThat(CandidateReader.read(CandidateWriter.toJson(read))).isEqualTo(read);
    assertThat(FACTS.applyTo(read).candidate()).isEqualTo(read);
  }

  @Test
  void a_candidate_with_marks_differs_from_one_without() {
    Candidate read = CandidateReader.readOne(ASSUMED);
    Candidate without = read.toBuilder().assumed(List.of()).build();
    assertThat(read).isNotEqualTo(without).hasToString(read.toString());
    assertThat(read.toString()).contains("/employment/1/paid");
    assertThat(without.stated()).isEqualTo(without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"/employment/0/paid\"",
        "\"/employment/0\"",
        "\"/employment\"",
        "\"employment/0/employer\"",
        "\"/employment/1/employer\"",
        "\"\"",
        "1",
        "null"
      })
  void a_mark_that_names_no_value_is_refused(String mark) {
    assertThatThrownBy(
            () ->
                CandidateReader.readOne(
                    "{\"id\":\"a\",\"employment\":[{\"employer\":\"M\"}],\"assumed\":["
                        + "\"/employment/0/employer\","
                        + mark
                        + "]}"))
        .isInstanceOf(InvalidCandidateException.class)
        .hasMessage(
            "The list assumed contains "
                + mark
                + ". Expected the JSON pointer to a value of this candidate, such as"
                + " \"/employment/0/paid\".")
        .extracting(e -> ((InvalidCandidateException) e).pointer())
        .isEqualTo("/assumed/1");
  }

  @Test
  void an_answer_replaces_an_assumption_and_a_removed_record_takes_its_marks_with_it() {
    Candidate read = CandidateReader.readOne(ASSUMED);
    Candidate answered =
        CandidateAnswers.about(read).with("/employment/1/paid", false).applyTo(read);
    assertThat(answered.assumed()).doesNotContain("/employment/1/paid").hasSize(4);
    assertThat(answered.employment().entries().get(1).paid()).isEqualTo(Fact.known(false));
    Candidate shorter = CandidateAnswers.about(read).with("/employment/0", false).applyTo(read);
    assertThat(shorter.employment().entries()).extracting(Job::employer).hasSize(1);
    assertThat(shorter.assumed())
        .containsExactly(
            "/residence",
            "/employment/0/paid",
            "/employment/0/facts/A~1B",
            "/conduct/felonyConviction");
  }
}
