package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;

/** Questions and evidence about work. */
class WorkQuestionsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static Evaluation evaluate(String credential, Job.Builder... jobs) {
    Candidate candidate =
        Nurses.almostThere()
            .licenses(Nurses.license().expires("2040-06-30"))
            .employment(jobs)
            .build();
    return EVALUATOR.evaluate(candidate, credential, Stage.EXAMINATION, ON);
  }

  /** Returns a job without the employer's statement and the hours of the week. */
  private static Job.Builder job() {
    return Job.builder()
        .current()
        .country("US")
        .paid(true)
        .selfEmployed(false)
        .caseManagement(true)
        .directClientContact(true)
        .allEssentialActivities(true)
        .acrossContinuum(true)
        .supervised(true)
        .supervisorCredentials("CCM")
        .supervisesCaseManagers(false)
        .healthDeliverySystem(true)
        .practicedAs("RN");
  }

  private static List<String> asked(Evaluation evaluation) {
    return evaluation.questions().stream()
        .map(OpenQuestion::question)
        .map(
            question ->
                question instanceof Question.OfCandidate candidate
                    ? candidate.fact()
                    : ((Question.OfIssuer) question).ruling())
        .toList();
  }

  private static List<String> asks(Evaluation evaluation) {
    return evaluation.questions().stream().map(open -> open.question().ask().toString()).toList();
  }

  private static Finding finding(Evaluation evaluation, String criterion) {
    return evaluation.finding(criterion).orElseThrow();
  }

  private static String evidence(Evaluation evaluation, String criterion) {
    return finding(evaluation, criterion).evidence().get(0).because().toString();
  }

  @Test
  void of_a_short_week_the_employer_is_asked_first() {
    Evaluation evaluation = evaluate("CCM", job().from("2025-11-23").hoursPerWeek(29));
    assertThat(evaluation.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(asked(evaluation)).containsExactly("/employment/0/fullTime");
    assertThat(asks(evaluation)).containsExactly("Does the employer consider job 1 full-time?");
    assertThat(evidence(evaluation, "CCM-EXPERIENCE-1"))
        .isEqualTo("may count, 29 hours a week; depends on 1 open question");
  }

  @Test
  void the_employers_word_settles_it_and_only_a_no_leaves_it_to_a_ruling() {
    Job.Builder year = job().from("2025-11-23").hoursPerWeek(29);
    assertThat(evaluate("CCM", year.fullTime(true)).decision()).isEqualTo(Decision.ELIGIBLE);
    Evaluation tooShort = evaluate("CCM", year.fullTime(false));
    assertThat(tooShort.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(evidence(tooShort, "CCM-EXPERIENCE-1")).contains("part-time at 29 hours a week");

    Job.Builder two = job().from("2024-11-23").hoursPerWeek(36);
    assertThat(asked(evaluate("CCM", two))).containsExactly("/employment/0/fullTime");
    assertThat(evaluate("CCM", two.fullTime(true)).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(asked(evaluate("CCM", two.fullTime(false)))).containsExactly("CCMC");
  }

  @Test
  void hours_are_asked_only_of_those_who_are_not_full_time() {
    Job.Builder year = job().from("2025-11-23");
    assertThat(asked(evaluate("CCM", year))).containsExactly("/employment/0/fullTime");
    assertThat(evaluate("CCM", year.fullTime(true)).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(asked(evaluate("CCM", year.fullTime(false))))
        .containsExactly("/employment/0/hoursPerWeek", "CCMC");
  }

  @Test
  void hours_of_full_time_work_are_asked_the_same_way() {
    Job.Builder short1 = job().from("2024-11-23").hoursPerWeek(36);
    assertThat(asked(evaluate("ACM", short1))).containsExactly("/employment/0/fullTime");
    assertThat(evaluate("ACM", short1.fullTime(true)).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(asked(evaluate("ACM", short1.fullTime(false)))).containsExactly("ACMA");
  }

  @Test
  void stated_facts_of_a_job_are_not_asked() {
    assertThat(asks(evaluate("ACM", job().from("2024-11-23").fullTime(true))))
        .containsExactly("How many hours a week are worked in job 1?");
    Job.Builder over = job().from("2024-11-23").fullTime(true).current(false);
    assertThat(asks(evaluate("CCM", over))).containsExactly("When did job 1 end?");
    Job.Builder perhapsOver =
        Nurses.caseManagement().from("2024-11-23").supervisorCredentials("CCM");
    assertThat(asks(evaluate("CCM", perhapsOver)))
        .containsExactly("When did job 1 (Lakeside) end, or does it continue?");
  }

  @Test
  void nothing_is_asked_about_the_supervisor_of_a_job_that_is_not_supervised() {
    Job.Builder alone = Nurses.caseManagement().supervised(false).from("2025-11-23").current();
    Evaluation evaluation = evaluate("CCM", alone);
    assertThat(evaluation.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(evidence(evaluation, "CCM-EXPERIENCE-1")).isEqualTo("not counted, not supervised");
  }

  @Test
  void letters_that_no_rule_knows_may_be_the_credential() {
    for (String letters : List.of("C.C.M.", "RN CCM", "CCM-R")) {
      Evaluation open =
          evaluate(
              "CCM", job().from("2025-11-23").fullTime(true).supervisorCredentials("RN", letters));
      assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
      assertThat(asked(open)).containsExactly("/employment/0/supervisorCredentials#CCM");
      assertThat(asks(open))
          .containsExactly(
              "The supervisor in job 1 held %s Is that the same as CCM?"
                  .formatted(letters.endsWith(".") ? letters : letters + "."));
    }
    Evaluation known =
        evaluate("CCM", job().from("2025-11-23").fullTime(true).supervisorCredentials("RN", "ACM"));
    assertThat(known.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(evidence(known, "CCM-EXPERIENCE-1"))
        .isEqualTo("not counted, the supervisor did not hold the CCM");
    Evaluation held =
        evaluate(
            "CCM", job().from("2025-11-23").fullTime(true).supervisorCredentials("C.C.M.", "CCM"));
    assertThat(held.decision()).isEqualTo(Decision.ELIGIBLE);
  }

  @Test
  void hours_taken_as_case_management_are_an_assumption_that_is_shown() {
    Job.Builder all = job().from("2020-01-01").fullTime(true).hoursPerWeek(40);
    Evaluation counted = evaluate("ACM", all);
    assertThat(evidence(counted, "ACM-EXPERIENCE"))
        .isEqualTo(
            "counted, full-time according to the employer; all 40 hours a week counted as case"
                + " management (an assumption: enter the hours of case management if they were only"
                + " part of the job)");
    assertThat(assumptions(counted))
        .anyMatch(source -> source.contains("hours of case management"));
    Evaluation none = evaluate("ACM", all.caseManagement(false));
    assertThat(finding(none, "ACM-EXPERIENCE").reason().toString())
        .startsWith("Hours of paid, supervised case management: 0 (2,080 required");
    assertThat(evidence(none, "ACM-EXPERIENCE"))
        .isEqualTo(
            "not counted, not case management (an assumption: enter the hours of case management if"
                + " they were part of the job)");
    assertThat(assumptions(none)).anyMatch(source -> source.contains("hours of case management"));
    Evaluation stated = evaluate("ACM", all.caseManagementHoursPerWeek(20));
    assertThat(assumptions(stated)).noneMatch(source -> source.contains("case management"));
  }

  private static List<String> assumptions(Evaluation evaluation) {
    return finding(evaluation, "ACM-EXPERIENCE").sources().stream()
        .map(source -> source.document())
        .filter(document -> document.startsWith("Licet:"))
        .toList();
  }

  @Test
  void unknown_hours_have_no_upper_limit() {
    Evaluation open = evaluate("ACM", job().from("1980-01-01").fullTime(true));
    Finding experience = finding(open, "ACM-EXPERIENCE");
    assertThat(experience.reason().toString())
        .startsWith("Hours of paid, supervised case management: 0 or more (2,080 required).");
    assertThat(experience.parts().get(0).found()).hasToString("0 or more");
    assertThat(experience.evidence().get(0).counted().orElseThrow()).hasToString("0 or more");
    assertThat(experience.reason().in(SPANISH)).contains("0 o más");

    Evaluation tooShort = evaluate("ACM", job().from("2026-11-09").fullTime(true));
    assertThat(finding(tooShort, "ACM-EXPERIENCE").parts().get(0).found()).hasToString("0 to 336");
  }

  @Test
  void hours_and_topics_are_asked_together() {
    Evaluation open =
        EVALUATOR.evaluate(
            Nurses.almostThere()
                .employment(
                    Job.builder().from("2020-01-01").current().practicedAs("RN").fullTime(true))
                .build(),
            "CMGT-BC",
            Stage.EXAMINATION,
            ON);
    assertThat(
            finding(open, "CMGT-HOURS").questions().stream()
                .map(question -> ((Question.OfCandidate) question).fact()))
        .containsExactly("/employment/0/caseManagement", "/employment/0/hoursPerWeek");
  }

  private static Finding retake(Examination.Builder... attempts) {
    return finding(
        EVALUATOR.evaluate(
            Nurses.almostThere().examinations(attempts).build(), "CMGT-BC", Stage.EXAMINATION, ON),
        "CMGT-RETAKE");
  }

  @Test
  void days_since_the_last_attempt_cover_all_possibilities() {
    Examination.Builder old = Examination.of("CMGT-BC").taken("2019-08-12").passed(false);
    Examination.Builder undated = Examination.of("CMGT-BC").passed(false);
    assertThat(retake(old).reason().toString())
        .startsWith("The last attempt was 2,660 days ago; the wait is 90 days.");
    assertThat(retake(old).reason().in(SPANISH)).contains("la espera es de 90 días");
    assertThat(retake(old, undated).parts().get(0).found()).hasToString("0 to 2660");
    assertThat(retake(old, undated).reason().toString())
        .startsWith("The last attempt was 0 to 2,660 days ago; the wait is 90 days.");
    assertThat(retake(undated).parts().get(0).found()).hasToString("0 or more");
    assertThat(
            retake(Examination.of("CMGT-BC").taken("2026-11-13").passed(false)).reason().toString())
        .startsWith("Days since the last attempt: 10 (90 required, 80 more needed).");
  }

  /** The attempt under evaluation comes after the earlier ones, even if it is undated. */
  @Test
  void an_attempt_without_a_day_is_explained() {
    Candidate candidate =
        Nurses.almostThere()
            .examinations(
                Examination.of("ACM-CORE").applied("2026-03-01").passed(false),
                Examination.of("ACM-SIMULATION-RN").applied("2026-03-02").passed(true))
            .build();
    Evaluation evaluation = EVALUATOR.evaluate(candidate, "ACM", Stage.CERTIFICATION, ON);
    assertThat(evaluation.findings()).allSatisfy(one -> assertThat(one.evidence()).isNotNull());
  }
}
