package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Verdict;

/** The hours of a course with several topics. The day of evaluation is 2026-11-23. */
class TopicHoursTest {

  private static final String KNOWN =
      "$ruleset.table(\"known codes\").no(\"ETHICS\", \"NURSING\", \"LAW\").source(\"S1\");";

  @TempDir private Path folder;

  private OneCriterion hours(String topics, int atLeast) {
    return OneCriterion.of(
        folder,
        "$hours : continuingEducation.onTopic(" + topics + ").hours()",
        "$hours.atLeast(" + atLeast + ")",
        KNOWN);
  }

  private static ContinuingEducation.Builder course(double hours, String... topics) {
    return ContinuingEducation.ofHours(hours).completed("2026-01-05").topics(topics);
  }

  private static Candidate ann(ContinuingEducation.Builder... courses) {
    return Candidate.withId("ann").continuingEducation(courses).build();
  }

  @ParameterizedTest
  @CsvSource({"2, 1, MET", "1.5, 1.5, NOT_MET", "2, 3, MET", "0, 3, NOT_MET"})
  void stated_hours_on_a_topic_count(double law, double ethics, Verdict twoOfLaw) {
    try (OneCriterion rule = hours("\"LAW\"", 2)) {
      ContinuingEducation.Builder course =
          course(3, "LAW", "ETHICS").topicHours("LAW", law).topicHours("ETHICS", ethics);
      assertThat(rule.verdict(ann(course))).isEqualTo(twoOfLaw);
    }
  }

  @Test
  void unknown_hours_on_a_topic_lie_between_none_and_all_and_are_asked() {
    try (OneCriterion rule = hours("\"LAW\"", 2)) {
      Finding open = rule.finding(ann(course(3, "LAW", "ETHICS")));
      assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
      assertThat(open.parts().get(0).found()).hasToString("0 to 3");
      assertThat(open.questions()).hasSize(1);
      assertThat(open.questions().get(0).ask())
          .hasToString(
              "Of the contact hours of course 1 (law, ethics) (3 in total), how many were on law?");
      assertThat(open.questions().get(0).key("X-ONE"))
          .isEqualTo("/continuingEducation/0/topicHours/LAW");
      AnswerType answer = open.questions().get(0).answer();
      assertThat(answer.kind()).isEqualTo(AnswerType.Kind.NUMBER);
      assertThat(answer.atMost().orElseThrow()).isEqualByComparingTo("3");
      assertThat(rule.verdict(ann(course(1, "LAW", "ETHICS")))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann(course(1, "LAW", "ETHICS"), course(2, "LAW"))))
          .isEqualTo(Verdict.MET);
    }
  }

  @Test
  void hours_on_the_other_topics_leave_the_rest() {
    try (OneCriterion rule = hours("\"LAW\"", 2)) {
      assertThat(rule.verdict(ann(course(3, "LAW", "ETHICS").topicHours("ETHICS", 1))))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann(course(3, "LAW", "ETHICS").topicHours("ETHICS", 1.5))))
          .isEqualTo(Verdict.UNDETERMINED);
    }
  }

  @Test
  void a_course_whose_topics_are_all_wanted_counts_whole() {
    try (OneCriterion rule = hours("\"LAW\", \"ETHICS\"", 4)) {
      assertThat(rule.verdict(ann(course(4, "LAW", "ETHICS")))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann(course(3, "LAW", "ETHICS")))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void hours_on_several_of_more_topics_are_asked_together() {
    try (OneCriterion rule = hours("\"LAW\", \"ETHICS\"", 4)) {
      ContinuingEducation.Builder three = course(6, "LAW", "ETHICS", "NURSING");
      assertThat(rule.asked(ann(three)))
          .containsExactly(
              "Of the contact hours of course 1 (law, ethics, nursing) (6 in total), how many were"
                  + " on ethics, law?");
      assertThat(rule.verdict(ann(three.topicHours("LAW", 2).topicHours("ETHICS", 2))))
          .isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.verdict(ann(three.topicHours("ETHICS+LAW", 4)))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann(three.topicHours("ETHICS+LAW", 3)))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void separate_hours_on_two_topics_are_those_on_each_and_on_both_together() {
    try (OneCriterion rule =
        OneCriterion.of(
            folder,
            "$law : continuingEducation.onTopic(\"LAW\").hours(),"
                + "$ethics : continuingEducation.onTopic(\"ETHICS\").hours(),"
                + "$both : continuingEducation.onTopic(\"LAW\", \"ETHICS\").hours()",
            "$law.atLeast(2).alongWith($ethics.atLeast(2)).alongWith($both.atLeast(4))",
            KNOWN)) {
      ContinuingEducation.Builder one =
          course(2, "LAW", "ETHICS").topicHours("LAW", 2).topicHours("ETHICS", 2);
      assertThat(rule.verdict(ann(one))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann(one, course(2, "LAW").completed("2026-02-05"))))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann(course(2, "LAW"), course(2, "ETHICS")))).isEqualTo(Verdict.MET);
    }
  }

  @Test
  void hours_on_a_topic_need_not_the_hours_of_the_course() {
    try (OneCriterion rule = hours("\"LAW\"", 2)) {
      ContinuingEducation.Builder unknown =
          ContinuingEducation.builder().completed("2026-01-05").topics("LAW", "ETHICS");
      assertThat(rule.asked(ann(unknown)))
          .containsExactly("How many contact hours of course 1 (law, ethics) were on law?");
      assertThat(rule.verdict(ann(unknown.topicHours("LAW", 2)))).isEqualTo(Verdict.MET);
    }
  }

  @Test
  void the_evidence_states_the_hours_on_the_topic() {
    try (OneCriterion rule = hours("\"LAW\"", 2)) {
      assertThat(
              rule.finding(ann(course(3, "LAW", "ETHICS").topicHours("LAW", 2)))
                  .evidence()
                  .get(0)
                  .because())
          .hasToString("counted, contact hours on law: 2");
    }
  }

  private OneCriterion sum(String lookup, int atLeast) {
    return OneCriterion.of(
        folder, "$hours : " + lookup + ".hours()", "$hours.atLeast(" + atLeast + ")", KNOWN);
  }

  @Test
  void stated_hours_on_a_topic_are_left_out_alone() {
    try (OneCriterion rule =
        sum("continuingEducation.except(continuingEducation.onTopic(\"LAW\"))", 3)) {
      ContinuingEducation.Builder course = course(5, "LAW", "ETHICS");
      assertThat(rule.verdict(ann(course.topicHours("LAW", 2)))).isEqualTo(Verdict.MET);
      assertThat(rule.finding(ann(course.topicHours("LAW", 2))).evidence().get(0).because())
          .hasToString("counted, contact hours on law that are left out: 2");
      assertThat(rule.verdict(ann(course.topicHours("LAW", 3)))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann(course(5, "LAW")))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann(course(5, "ETHICS")))).isEqualTo(Verdict.MET);
    }
  }

  @Test
  void unknown_hours_on_a_topic_that_is_left_out_are_asked() {
    try (OneCriterion rule =
        sum("continuingEducation.except(continuingEducation.onTopic(\"LAW\"))", 3)) {
      Candidate open = ann(course(5, "LAW", "ETHICS"));
      assertThat(rule.verdict(open)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(open))
          .containsExactly(
              "Of the contact hours of course 1 (law, ethics) (5 in total), how many were on law?");
      assertThat(rule.verdict(ann(course(2, "LAW", "ETHICS")))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void hours_are_left_out_of_those_on_another_topic() {
    try (OneCriterion rule =
        sum(
            "continuingEducation.onTopic(\"ETHICS\").except(continuingEducation.onTopic(\"LAW\"))",
            2)) {
      ContinuingEducation.Builder course =
          course(5, "LAW", "ETHICS").topicHours("LAW", 3).topicHours("ETHICS", 4);
      assertThat(rule.verdict(ann(course))).isEqualTo(Verdict.MET); // 5 hours, 3 of them on law
      assertThat(rule.verdict(ann(course.topicHours("LAW", 4)))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void an_hour_of_a_course_in_two_selections_counts_once() {
    try (OneCriterion rule =
        sum(
            "continuingEducation.onTopic(\"LAW\")"
                + ".including(continuingEducation.approvedBy(\"ANCC\"))",
            5)) {
      ContinuingEducation.Builder both = course(4, "LAW").approvedBy("ANCC");
      assertThat(rule.verdict(ann(both))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann(both, course(1, "LAW").approvedBy()))).isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann(both, course(1, "ETHICS").approvedBy("ANCC"))))
          .isEqualTo(Verdict.MET);
      assertThat(rule.verdict(ann(both, course(1, "ETHICS").approvedBy())))
          .isEqualTo(Verdict.NOT_MET);
      Candidate open = ann(both, course(1, "ETHICS"));
      assertThat(rule.verdict(open)).isEqualTo(Verdict.UNDETERMINED);
      assertThat(rule.asked(open)).containsExactly("Who approved course 2 (ethics)?");
      assertThat(rule.finding(ann(course(1, "ETHICS").approvedBy())).evidence().get(0).because())
          .hasToString("not counted, not about law; not approved by ANCC");
    }
  }

  @Test
  void a_course_that_one_selection_keeps_counts_by_the_topics_of_that_one() {
    try (OneCriterion rule =
        sum(
            "continuingEducation.onTopic(\"LAW\")"
                + ".including(continuingEducation.approvedBy(\"ANCC\"))",
            5)) {
      ContinuingEducation.Builder part = course(5, "LAW", "ETHICS").topicHours("LAW", 2);
      assertThat(rule.verdict(ann(part.approvedBy()))).isEqualTo(Verdict.NOT_MET);
      assertThat(rule.verdict(ann(part.approvedBy("ANCC")))).isEqualTo(Verdict.MET);
      assertThat(rule.asked(ann(course(5, "LAW", "ETHICS").topicHours("LAW", 2))))
          .containsExactly("Who approved course 1 (law, ethics)?");
    }
  }
}
