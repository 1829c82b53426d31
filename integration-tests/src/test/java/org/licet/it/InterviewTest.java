package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.authoring.RulesFolder;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.records.Interview;
import org.licet.testkit.Population;

/** Interviews, of which the answers come from the fully known record of the same person. */
class InterviewTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @Test
  void an_interview_ends_with_the_decisions_of_the_known_record() {
    Population known = Population.fullyKnown(7, ON);
    Population recorded = Population.of(7, ON);
    int decided = 0;
    for (int number = 1; number <= 60; number++) {
      JsonNode twin = CandidateWriter.toJson(known.candidate(number));
      Interview interview =
          Interview.of(EVALUATOR, recorded.candidate(number), ON)
              .about("CCM", Stage.EXAMINATION)
              .about("ACM", Stage.EXAMINATION);
      int asked = 0;
      while (interview.question().isPresent()) {
        answer(interview, twin);
        assertThat(asked++).isLessThan(200);
      }
      if (asked > 0 && interview.isDecided()) {
        decided++;
        for (Evaluation evaluation : interview.evaluations()) {
          assertThat(evaluation.decision())
              .as(evaluation.candidate() + " " + evaluation.credential())
              .isEqualTo(
                  EVALUATOR
                      .evaluate(
                          known.candidate(number), evaluation.credential(), evaluation.stage(), ON)
                      .decision());
        }
      }
    }
    assertThat(decided).isGreaterThan(10);
  }

  @Test
  void a_body_without_a_code_answers_too(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = QX\nissuer = the board\neffectiveFrom = 2020-01-01\nconfidence = ASSUMPTION\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = Made up\nS1.asOf = 2026-11-01\nS1.confidence = ASSUMPTION\n");
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        package qx.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "QX: requirements"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("EXAMINATION").require("QX-RN");
        end

        rule "QX: an RN license"
            @criterion("QX-RN")
            @source("S1")
        when
            $application : Application( $license : licenses.ofType("RN").any() )
        then
            $application.conclude($license.onlyIfRuledBy("the board", "Is the license accepted?"));
        end
        """);
    try (Evaluator evaluator = Evaluator.of(List.of(RulesFolder.compile(folder)))) {
      Candidate nurse = Candidate.withId("nurse").licenses(License.ofType("RN")).build();
      Interview interview = Interview.of(evaluator, nurse, ON).about("QX", Stage.EXAMINATION);
      assertThat(interview.answer("yes")).hasSize(1);
      assertThat(interview.evaluations().get(0).decision()).isEqualTo(Decision.ELIGIBLE);
    }
  }

  private static void answer(Interview interview, JsonNode twin) {
    String key = interview.question().orElseThrow().key();
    JsonNode value = key.startsWith("/") ? twin.at(key.replaceAll("[@#].*", "")) : null;
    if (value == null || !value.isValueNode() || value.isMissingNode() || key.contains("#")) {
      interview.unknown();
    } else {
      interview.answer(value);
    }
  }

  private static Interview about(Job.Builder job) {
    Candidate nurse =
        Candidate.withId("cand-7")
            .licenses(
                License.ofType("RN")
                    .jurisdiction("US-TX")
                    .status(Status.ACTIVE)
                    .encumbered(false)
                    .expires("2027-05-31"))
            .employment(job)
            .noDegrees()
            .build();
    return Interview.of(EVALUATOR, nurse, ON)
        .about("CCM", Stage.EXAMINATION)
        .about("ACM", Stage.EXAMINATION);
  }

  @Test
  void a_question_of_both_credentials_comes_before_those_of_one() {
    Interview interview = about(Job.at("Mercy").from("2024-05").current());
    OpenQuestion first = interview.question().orElseThrow();
    assertThat(interview.evaluations())
        .allSatisfy(
            evaluation ->
                assertThat(evaluation.questions())
                    .extracting(OpenQuestion::key)
                    .contains(first.key()));
  }

  @Test
  void the_questions_of_several_evaluations_are_those_of_each_once() {
    Population recorded = Population.of(11, ON);
    int several = 0;
    for (int number = 1; number <= 40; number++) {
      Candidate person = recorded.candidate(number);
      List<Evaluation> all =
          Stream.of("CCM", "ACM", "CMGT-BC")
              .map(name -> EVALUATOR.evaluate(person, name, Stage.EXAMINATION, ON))
              .toList();
      List<OpenQuestion> joint = OpenQuestion.ofAll(all);
      assertThat(joint).isEqualTo(OpenQuestion.ofAll(all));
      assertThat(joint).extracting(OpenQuestion::key).doesNotHaveDuplicates();
      Set<String> keys = new HashSet<>();
      for (Evaluation one : all) {
        one.questions().forEach(question -> keys.add(question.key()));
        assertThat(OpenQuestion.ofAll(List.of(one))).isEqualTo(one.questions());
      }
      assertThat(joint).extracting(OpenQuestion::key).containsExactlyInAnyOrderElementsOf(keys);
      if (!joint.isEmpty()) {
        several++;
      }
    }
    assertThat(several).isGreaterThan(10);
  }

  @Test
  void a_refused_answer_changes_nothing() {
    Interview interview = about(Job.at("Mercy").from("2024-05").caseManagement(true).current());
    OpenQuestion first = interview.question().orElseThrow();
    for (String wrong : List.of("", "  ", "perhaps", "{", "[1", "1e999999999")) {
      assertThatThrownBy(() -> interview.answer(wrong))
          .as(wrong)
          .isInstanceOf(InvalidCandidateException.class);
      assertThat(interview.question()).contains(first);
      assertThat(interview.answers()).isEmpty();
    }
  }

  @Test
  void the_answers_in_their_order_make_the_candidate() {
    Interview interview = about(Job.at("Mercy").from("2024-05").current());
    Candidate asked = interview.candidate();
    for (int i = 0; i < 6 && interview.question().isPresent(); i++) {
      switch (interview.question().get().question().answer().kind()) {
        case YES_NO -> interview.answer("yes");
        case LIST, CODES -> interview.answer("none");
        default -> interview.unknown();
      }
    }
    assertThat(interview.answers()).isNotEmpty();
    Candidate answered = asked;
    for (CandidateAnswers one : interview.answers()) {
      answered = one.applyTo(answered);
    }
    assertThat(answered).isEqualTo(interview.candidate());
    while (interview.back()) {
      // to the beginning
    }
    assertThat(interview.candidate()).isEqualTo(asked);
  }

  @Test
  void an_interview_about_nothing_has_no_question() {
    Interview interview = Interview.of(EVALUATOR, Candidate.withId("a").build(), ON);
    assertThat(interview.question()).isEmpty();
    assertThat(interview.back()).isFalse();
    assertThatThrownBy(interview::skip).isInstanceOf(IllegalStateException.class);
  }
}
