package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.Ruling;
import org.licet.candidate.Status;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;

/** Which questions are asked, in which order, and the verdicts that their answers lead to. */
class AskingTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  private static Job.Builder emergency(String employer, String from) {
    return Job.at(employer).title("Emergency Department RN").from(from);
  }

  private static Candidate.Builder emergencyNurse() {
    return Candidate.withId("nurse")
        .licenses(
            License.ofType("RN")
                .jurisdiction("US-TX")
                .status(Status.ACTIVE)
                .encumbered(false)
                .issued("2018-06-01")
                .expires("2028-06-30"))
        .certifications(Certification.of("BLS"), Certification.of("TNCC"))
        .degrees(Degree.ofLevel(DegreeLevel.BACHELOR).field("NURSING").conferred("2018-05-10"));
  }

  @Test
  void an_emergency_nurse_is_asked_first_whether_the_jobs_are_case_management() {
    Candidate nurse =
        emergencyNurse()
            .employment(
                emergency("Mercy Hospital", "2022-03").current(),
                emergency("St. Luke's", "2020-01").to("2022-02"),
                emergency("Harbor", "2018-07").to("2019-12"))
            .build();
    Evaluation open = EVALUATOR.evaluate(nurse, "ACM", Stage.EXAMINATION, ON);
    assertThat(facts(open))
        .startsWith(
            "/employment/0/caseManagement",
            "/employment/1/caseManagement",
            "/employment/2/caseManagement");
    Candidate answered =
        emergencyNurse()
            .employment(
                emergency("Mercy Hospital", "2022-03").current().caseManagement(false),
                emergency("St. Luke's", "2020-01").to("2022-02").caseManagement(false),
                emergency("Harbor", "2018-07").to("2019-12").caseManagement(false))
            .build();
    Evaluation settled = EVALUATOR.evaluate(answered, "ACM", Stage.EXAMINATION, ON);
    assertThat(settled.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(settled.questions()).isEmpty();
  }

  @Test
  void a_short_job_is_asked_about_after_a_long_one() {
    Candidate nurse =
        emergencyNurse()
            .employment(
                emergency("Harbor", "2019-11-01").to("2019-11-30"),
                emergency("Mercy Hospital", "2022-03").current())
            .build();
    assertThat(facts(EVALUATOR.evaluate(nurse, "ACM", Stage.EXAMINATION, ON)).get(0))
        .isEqualTo("/employment/1/caseManagement");
  }

  @Test
  void two_equal_courses_are_one_or_two_as_the_answer_says() {
    Candidate holder =
        Candidate.withId("holder")
            .certifications(
                Certification.of("CCM").status(Status.ACTIVE).expires(LocalDate.of(2026, 11, 30)))
            .continuingEducation(course(), course())
            .build();
    Evaluation open = EVALUATOR.evaluate(holder, "CCM", Stage.RENEWAL, ON);
    OpenQuestion question =
        open.questions().stream()
            .filter(asked -> asked.key().startsWith("/continuingEducation"))
            .findFirst()
            .orElseThrow();
    assertThat(question.key()).isEqualTo("/continuingEducation/1");
    assertThat(question.question().answer().kind()).isEqualTo(AnswerType.Kind.YES_NO);
    for (boolean separate : List.of(true, false)) {
      Candidate answered =
          CandidateAnswers.about(holder).with(question.key(), separate).applyTo(holder);
      assertThat(
              EVALUATOR
                  .evaluate(answered, "CCM", Stage.RENEWAL, ON)
                  .finding("CCM-RENEWAL-CE")
                  .orElseThrow()
                  .verdict())
          .isEqualTo(separate ? Verdict.MET : Verdict.NOT_MET);
    }
  }

  /**
   * The CDMS asks for the topics and the approval of courses, and for the kinds of work of jobs.
   */
  @Test
  void a_question_for_a_list_of_codes_is_answered_by_the_list_or_by_none() {
    Candidate holder =
        Candidate.withId("holder")
            .certifications(
                Certification.of("CDMS").status(Status.ACTIVE).expires(LocalDate.of(2026, 12, 31)))
            .continuingEducation(
                ContinuingEducation.ofHours(80)
                    .completed("2025-03-10")
                    .fact("IN_A_CDMS_DOMAIN", true))
            .build();
    for (String list : List.of("topics", "approvedBy")) {
      String key = "/continuingEducation/0/" + list;
      String other = list.equals("topics") ? "approvedBy" : "topics";
      Candidate asked =
          CandidateAnswers.about(holder)
              .with(
                  "/continuingEducation/0/" + other,
                  List.of(other.equals("topics") ? "ETHICS" : "CCMC"))
              .applyTo(holder);
      Evaluation open = EVALUATOR.evaluate(asked, "CDMS", Stage.RENEWAL, ON);
      assertThat(open.questions())
          .filteredOn(question -> question.key().equals(key))
          .singleElement()
          .satisfies(
              question ->
                  assertThat(question.question().answer().kind()).isEqualTo(AnswerType.Kind.CODES));
      assertThat(hours(CandidateAnswers.about(asked).with(key, List.of()).applyTo(asked)))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(
              hours(
                  CandidateAnswers.about(asked)
                      .with(key, List.of(list.equals("topics") ? "ETHICS" : "CCMC"))
                      .applyTo(asked)))
          .isEqualTo(Verdict.MET);
    }
  }

  @Test
  void the_hours_on_a_topic_are_asked_and_answered() {
    Candidate holder =
        Candidate.withId("holder")
            .certifications(
                Certification.of("CCM").status(Status.ACTIVE).expires(LocalDate.of(2026, 11, 30)))
            .continuingEducation(
                ContinuingEducation.ofHours(80)
                    .completed("2025-03-10")
                    .topics("CASE_MANAGEMENT", "ETHICS"))
            .build();
    String key = "/continuingEducation/0/topicHours/ETHICS";
    assertThat(facts(EVALUATOR.evaluate(holder, "CCM", Stage.RENEWAL, ON))).contains(key);
    for (double hours : List.of(7.5, 8.0)) {
      assertThat(
              EVALUATOR
                  .evaluate(
                      CandidateAnswers.about(holder).with(key, hours).applyTo(holder),
                      "CCM",
                      Stage.RENEWAL,
                      ON)
                  .finding("CCM-RENEWAL-CE")
                  .orElseThrow()
                  .verdict())
          .isEqualTo(hours < 8 ? Verdict.NOT_MET : Verdict.MET);
    }
  }

  private static Verdict hours(Candidate holder) {
    return EVALUATOR
        .evaluate(holder, "CDMS", Stage.RENEWAL, ON)
        .finding("CDMS-RENEWAL-CE")
        .orElseThrow()
        .verdict();
  }

  /** An unknown code may be another spelling of the wanted one. The answer settles which it is. */
  @Test
  void an_unknown_code_is_asked_about_once() {
    Job.Builder job =
        Nurses.caseManagement()
            .from("2025-11-23")
            .current()
            .fullTime(true)
            .supervisorCredentials("RN CCM");
    Candidate supervised = Nurses.almostThere().employment(job).build();
    Candidate holder =
        Candidate.withId("holder")
            .certifications(
                Certification.of("CCM-R").status(Status.ACTIVE).expires(LocalDate.of(2026, 11, 30)))
            .continuingEducation(course(), course())
            .build();
    assertSettled(
        supervised,
        Stage.EXAMINATION,
        "CCM-EXPERIENCE-1",
        "/employment/0/supervisorCredentials#CCM");
    assertSettled(holder, Stage.RENEWAL, "CCM-HELD", "/certifications/0/credential#CCM");
  }

  /** A core exam and a simulation have questions of their own, in the order of their codes. */
  @Test
  void an_unknown_exam_is_asked_about_once_for_each_exam_that_it_may_be() {
    Candidate nurse =
        emergencyNurse()
            .employment(emergency("Mercy", "2018-07").current().caseManagement(true))
            .examinations(
                Examination.of("ACM-1").taken("2026-05-01").passed(true),
                Examination.of("ACM-SIMULATION-RN").taken("2026-05-02").passed(true))
            .build();
    String fact = "/examinations/0/exam";
    Evaluation open = EVALUATOR.evaluate(nurse, "ACM", Stage.CERTIFICATION, ON);
    assertThat(facts(open)).contains(fact + "#ACM-CORE").doesNotContain(fact);
    Candidate core = CandidateAnswers.about(nurse).with(fact + "#ACM-CORE", true).applyTo(nurse);
    assertThat(facts(EVALUATOR.evaluate(core, "ACM", Stage.CERTIFICATION, ON)))
        .noneMatch(asked -> asked.startsWith(fact));
    Candidate ruled = nurse.toBuilder().rulings(Ruling.on(fact + "#ACM-CORE", true)).build();
    assertThat(facts(EVALUATOR.evaluate(ruled, "ACM", Stage.CERTIFICATION, ON)))
        .noneMatch(asked -> asked.startsWith(fact));
    assertThat(
            EVALUATOR
                .evaluate(ruled, "ACM", Stage.CERTIFICATION, ON)
                .finding("ACM-EXAM-CORE")
                .orElseThrow()
                .verdict())
        .isEqualTo(Verdict.MET);
    Candidate none = nurse;
    for (String exam : List.of("ACM-CORE", "ACM-SIMULATION-RN", "ACM-SIMULATION-SW")) {
      none = CandidateAnswers.about(none).with(fact + "#" + exam, false).applyTo(none);
    }
    assertThat(facts(EVALUATOR.evaluate(none, "ACM", Stage.CERTIFICATION, ON)))
        .noneMatch(asked -> asked.startsWith(fact));
  }

  /** A failed attempt could meet nothing, and a passed one meets the criterion by a yes. */
  @Test
  void an_unknown_exam_is_asked_about_only_where_it_could_change_a_verdict() {
    for (boolean passed : List.of(true, false)) {
      Candidate nurse =
          Nurses.almostThere()
              .licenses(Nurses.license().expires("2040-06-30"))
              .employment(
                  Nurses.caseManagement().from("2020-01-01").current().supervisorCredentials("CCM"))
              .examinations(Examination.of("CCM-1").taken("2026-05-01").passed(passed))
              .build();
      String key = "/examinations/0/exam#CCM";
      if (passed) {
        assertSettled(nurse, Stage.CERTIFICATION, "CCM-EXAM", key);
      } else {
        Evaluation settled = EVALUATOR.evaluate(nurse, "CCM", Stage.CERTIFICATION, ON);
        assertThat(settled.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
        assertThat(settled.questions()).isEmpty();
      }
    }
  }

  /** The exam is too late after the record, so that its kind cannot matter. */
  @Test
  void a_record_that_precedes_an_event_by_too_long_is_not_asked_for_its_kind() {
    for (String taken : List.of("2026-05-01", "2026-05-02")) {
      Candidate person =
          Candidate.withId("person")
              .examinations(Examination.of("CMCN").taken(taken).passed(true))
              .records(OtherRecord.builder().on("2026-01-01"))
              .build();
      assertThat(
              EVALUATOR
                  .evaluate(person, "CMCN", Stage.CERTIFICATION, ON)
                  .finding("CMCN-EXAM-IN-TIME")
                  .orElseThrow()
                  .questions()
                  .stream()
                  .map(question -> question.key("CMCN-EXAM-IN-TIME"))
                  .filter("/records/0/kind"::equals))
          .hasSize(taken.equals("2026-05-01") ? 1 : 0);
    }
  }

  private static void assertSettled(
      Candidate candidate, Stage stage, String criterion, String key) {
    Evaluation open = EVALUATOR.evaluate(candidate, "CCM", stage, ON);
    assertThat(open.questions())
        .filteredOn(question -> question.key().equals(key))
        .singleElement()
        .satisfies(
            question ->
                assertThat(question.question().answer().kind()).isEqualTo(AnswerType.Kind.YES_NO));
    for (boolean same : List.of(true, false)) {
      Candidate answered = CandidateAnswers.about(candidate).with(key, same).applyTo(candidate);
      Evaluation settled = EVALUATOR.evaluate(answered, "CCM", stage, ON);
      assertThat(settled.finding(criterion).orElseThrow().verdict())
          .isEqualTo(same ? Verdict.MET : Verdict.NOT_MET);
      assertThat(facts(settled)).doesNotContain(key);
      assertThat(CandidateReader.read(CandidateWriter.toJson(answered))).isEqualTo(answered);
    }
  }

  private static ContinuingEducation.Builder course() {
    return ContinuingEducation.ofHours(40).completed("2025-03-10").topics("ETHICS");
  }

  private static List<String> facts(Evaluation evaluation) {
    return evaluation.questions().stream()
        .map(OpenQuestion::question)
        .filter(Question.OfCandidate.class::isInstance)
        .map(question -> ((Question.OfCandidate) question).fact())
        .toList();
  }
}
