package org.licet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.text.Text;

class QuestionNamesTest {

  private static String about(String fact) {
    return Question.OfCandidate.of(fact, Text.verbatim("?")).about().toString();
  }

  @Test
  void a_question_names_its_fact_without_record_day_and_codes() {
    String type = about("/licenses/0/type");
    assertThat(about("/licenses/12/type#RN,LPN")).isEqualTo(type);
    assertThat(about("/licenses/3/history@2026-01-31")).isEqualTo(about("/licenses/0/history"));
  }

  @Test
  void a_question_about_a_whole_record_names_the_repetition() {
    assertThat(about("/employment/3")).isEqualTo(about("/employment/12"));
    assertThat(about("/employment/3")).isNotEqualTo(about("/employment"));
  }

  @Test
  void a_declared_fact_is_named_by_its_code() {
    assertThat(about("/facts/unit_size")).isEqualTo(Text.code("unit_size").toString());
    assertThat(about("/employment/0/facts/unit_size")).isEqualTo(Text.code("unit_size").toString());
  }
}
