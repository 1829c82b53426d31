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
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.candidate.PastStatus;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;

/** What is asked about attempts and their applications: what decides, and nothing else. */
class ApplicationQuestionsTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /** The second attempt may be the latest, and it alone was applied for with 2,000 hours. */
  @Test
  void an_attempt_without_a_date_may_be_the_latest_even_if_applied_for_before_the_others() {
    Candidate nurse =
        Nurses.almostThere()
            .employment(Nurses.caseManagement().from("2023-01-02").to("2023-12-31"))
            .employment(
                Nurses.caseManagement().from("2022-01-03").to("2025-01-03").caseManagement(false),
                Nurses.caseManagement().from("2025-09-08").current())
            .continuingEducation(
                ContinuingEducation.ofHours(30).completed("2025-03-02").topics("CASE_MANAGEMENT"))
            .examinations(
                Examination.of("CMGT-BC").applied("2026-06-05").taken("2026-10-30").passed(true),
                Examination.of("CMGT-BC").applied("2026-09-28").passed(true))
            .build();
    asks(certification(nurse, "CMGT-BC"), "/examinations/1/taken");
  }

  @Test
  void the_date_of_an_attempt_with_an_exact_date_is_not_asked() {
    Candidate nurse =
        Nurses.almostThere()
            .examinations(
                Examination.of("CCM").applied("2026-04-24").taken("2026-08-01").passed(true),
                Examination.of("CCM").applied("2026-11-01").taken("2026").passed(true))
            .employment(
                Nurses.caseManagement().from("2025-11-01").current().supervisorCredentials("CCM"))
            .build();
    asks(certification(nurse, "CCM"), "/examinations/1/taken");
  }

  @Test
  void a_result_that_cannot_change_the_day_of_the_application_is_not_asked() {
    Candidate nurse =
        withFormerLicense()
            .examinations(
                Examination.of("CCM").applied("2025-03-02").taken("2025-08-02"),
                Examination.of("CCM").applied("2025-10-02").taken("2025-12-02").passed(true),
                Examination.of("CCM").applied("2026-05-05").taken("2026-08-05"))
            .build();
    asks(certification(nurse, "CCM"), "/examinations/2/passed");
  }

  @Test
  void the_history_of_a_license_is_asked_if_the_application_has_one_day_and_the_attempt_many() {
    Candidate nurse =
        withFormerLicense()
            .examinations(
                Examination.of("CCM").applied("2026-05-20").taken("2026-08").passed(true),
                Examination.of("CCM").applied("2025-07-06").taken("2025-12-31").passed(true))
            .build();
    asks(certification(nurse, "CCM"), "/licenses/0/history@2026-05-20");
  }

  /** A row without an end may cover the day, too. */
  @Test
  void an_answer_about_a_day_precedes_a_row_that_may_cover_the_day() {
    Candidate nurse =
        withFormerLicense()
            .licenses(
                License.ofType("RN")
                    .jurisdiction("US-TX")
                    .status(Status.SURRENDERED)
                    .encumbered(false)
                    .issued("2010-06-01")
                    .expires("2040-06-30")
                    .history(
                        PastStatus.builder().status(Status.PROBATION).from("2025-12-01"),
                        PastStatus.builder()
                            .status(Status.ACTIVE)
                            .encumbered(false)
                            .from("2026-05-20")
                            .to("2026-05-20")))
            .examinations(
                Examination.of("CCM").applied("2026-05-20").taken("2026-08-02").passed(true))
            .build();
    assertThat(certification(nurse, "CCM").decision()).isEqualTo(Decision.ELIGIBLE);
  }

  /** The wait after a failed attempt depends on the day of the attempt that counts. */
  @Test
  void the_day_of_an_attempt_is_asked_if_a_wait_depends_on_it() {
    Candidate nurse =
        Nurses.almostThere()
            .employment(Nurses.caseManagement().from("2022-01-03").current())
            .continuingEducation(
                ContinuingEducation.ofHours(30).completed("2025-03-02").topics("CASE_MANAGEMENT"))
            .examinations(
                Examination.of("CMGT-BC").applied("2026-01-05").taken("2026-10").passed(true),
                Examination.of("CMGT-BC").applied("2026-10-15").taken("2026-10-15").passed(false))
            .build();
    asks(certification(nurse, "CMGT-BC"), "/examinations/0/taken");
  }

  /** Whatever the exam, no license and no degree was there when the candidate applied. */
  @Test
  void an_unknown_exam_is_not_asked_about_if_nothing_is_met_on_any_day_of_application() {
    Candidate nobody =
        Candidate.withId("nobody")
            .noLicenses()
            .noCertifications()
            .noDegrees()
            .noEmployment()
            .examinations(Examination.builder().taken("2026-04-11").passed(true))
            .build();
    Evaluation evaluation = certification(nobody, "CCM");
    assertThat(evaluation.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(evaluation.questions()).isEmpty();
  }

  /** The later attempt counts if it has happened; on its day of application hours were missing. */
  @Test
  void an_attempt_in_the_month_of_the_evaluation_may_not_have_happened_yet() {
    Candidate nurse =
        Nurses.almostThere()
            .employment(
                Nurses.caseManagement().from("2022-01-03").to("2024-09-30"),
                Nurses.caseManagement().from("2024-10-01").current().caseManagement(false))
            .continuingEducation(
                ContinuingEducation.ofHours(30).completed("2024-03-02").topics("CASE_MANAGEMENT"))
            .examinations(
                Examination.of("CMGT-BC").applied("2024-10-05").taken("2024-11-02").passed(true),
                Examination.of("CMGT-BC").applied("2026-11-02").taken("2026-11").passed(true))
            .build();
    asks(certification(nurse, "CMGT-BC"), "/examinations/1/taken");
  }

  /** If the attempt is yet to come, it is not passed either. */
  @Test
  void the_day_of_an_attempt_is_not_asked_if_neither_answer_makes_the_candidate_eligible() {
    Candidate nurse =
        Nurses.almostThere()
            .continuingEducation(
                ContinuingEducation.ofHours(30).completed("2026-08-02").topics("CASE_MANAGEMENT"))
            .employment(Nurses.caseManagement().from("2020-01-03").current())
            .examinations(
                Examination.of("CMGT-BC").applied("2026-08-01").taken("2026-11").passed(true))
            .build();
    Evaluation evaluation = certification(nurse, "CMGT-BC");
    assertThat(evaluation.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(evaluation.questions()).isEmpty();
  }

  /** A first attempt at the CMGT-BC in 2011 would bring back the rules of 1998. */
  @Test
  void an_unknown_exam_is_asked_about_if_it_may_decide_which_rules_judge_the_retest() {
    Candidate nurse =
        Candidate.withId("retest")
            .licenses(Nurses.license().issued("2004-09-01").expires("2014-08-31"))
            .noCertifications()
            .degrees(
                Degree.ofLevel(DegreeLevel.BACHELOR)
                    .field("NURSING")
                    .accredited(true)
                    .conferred("2004-05-15"))
            .employment(Nurses.caseManagement().from("2006-03-06").current())
            .noContinuingEducation()
            .examinations(
                Examination.of("CMGT-BC").applied("2013-05-02").taken("2013-05-16").passed(true),
                Examination.builder().applied("2011-05-02").taken("2011-06-01").passed(false))
            .build();
    Evaluation evaluation =
        EVALUATOR.evaluate(nurse, "CMGT-BC", Stage.CERTIFICATION, LocalDate.of(2013, 8, 15));
    asks(evaluation, "/examinations/1/exam");
  }

  @Test
  void the_application_for_an_attempt_is_not_asked_before_its_exam_is_known() {
    Candidate nurse =
        Nurses.almostThere()
            .examinations(Examination.builder().taken("2026-02-11").passed(true))
            .employment(Nurses.caseManagement().from("2022-01-03").current())
            .build();
    assertThat(certification(nurse, "CMGT-BC").questions())
        .extracting(question -> question.key())
        .contains("/examinations/0/exam")
        .doesNotContain("/examinations/0/applied");
  }

  /** A code that a rule names is known, so that no license is taken for another credential. */
  @Test
  void a_nurse_is_not_asked_whether_the_license_is_a_certification() {
    Candidate nurse =
        Nurses.almostThere()
            .certifications(
                Certification.builder()
                    .status(Status.ACTIVE)
                    .issued("2021-10-13")
                    .expires("2026-12-13"))
            .continuingEducation(
                ContinuingEducation.ofHours(75).completed("2025-03-02").topics("CASE_MANAGEMENT"))
            .professionalDevelopment(
                ProfessionalDevelopment.ofCategory(DevelopmentCategory.PRESENTATION)
                    .completed("2025-03-02"))
            .build();
    asks(evaluate(nurse, "CMGT-BC", Stage.RENEWAL), "/certifications/0/credential");
  }

  /** Returns a candidate with years of work, whose license is surrendered today. */
  private static Candidate.Builder withFormerLicense() {
    return Nurses.almostThere()
        .licenses(
            License.ofType("RN")
                .jurisdiction("US-TX")
                .status(Status.SURRENDERED)
                .encumbered(false)
                .issued("2010-06-01")
                .expires("2040-06-30"))
        .employment(
            Nurses.caseManagement().from("2022-01-03").current().supervisorCredentials("CCM"));
  }

  private static void asks(Evaluation evaluation, String... facts) {
    assertThat(evaluation.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(facts(evaluation)).containsExactlyInAnyOrder(facts);
  }

  private static List<String> facts(Evaluation evaluation) {
    return evaluation.questions().stream()
        .map(open -> open.question())
        .map(
            question ->
                question instanceof Question.OfCandidate asked ? asked.fact() : question.toString())
        .toList();
  }

  private static Evaluation certification(Candidate candidate, String credential) {
    return evaluate(candidate, credential, Stage.CERTIFICATION);
  }

  private static Evaluation evaluate(Candidate candidate, String credential, Stage stage) {
    return EVALUATOR.evaluate(candidate, credential, stage, LocalDate.of(2026, 11, 23));
  }
}
