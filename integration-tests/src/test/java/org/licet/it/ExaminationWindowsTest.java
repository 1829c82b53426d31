package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.licet.it.Nurses.LAST;
import static org.licet.it.Nurses.ON;
import static org.licet.it.Nurses.almostThere;
import static org.licet.it.Nurses.caseManagement;
import static org.licet.it.Nurses.license;
import static org.licet.it.Nurses.plan;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;
import org.licet.text.Text;

class ExaminationWindowsTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static PlanPath toCertification(Candidate candidate, LocalDate on) {
    return EVALUATOR
        .outlook(candidate, on)
        .plan("CCM", Stage.CERTIFICATION, LAST)
        .nearest()
        .orElseThrow();
  }

  /** Returns a nurse who completes a year under a CCM on a day. */
  private static Candidate.Builder aYearUnderACcmOn(LocalDate day) {
    return almostThere()
        .employment(
            caseManagement()
                .from(day.minusYears(1).toString())
                .current()
                .supervisorCredentials("CCM"));
  }

  @Test
  void the_credential_is_awarded_after_the_attempt_that_comes_after_the_application() {
    PlanPath path = toCertification(almostThere().build(), ON);
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::begins, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.WAIT, ON, LocalDate.of(2026, 12, 1)),
            tuple(PlanStep.Kind.APPLY, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31)),
            tuple(PlanStep.Kind.TAKE_EXAM, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1)));
    assertThat(path.reached()).contains(LocalDate.of(2027, 4, 1));
    assertThat(path.steps())
        .extracting(step -> step.sentence().toString())
        .endsWith(
            "Apply for the CCM exam between 2026-12-01 and 2027-01-31 to take it in 2027-04.",
            "Take and pass the CCM exam in 2027-04.");
    Candidate then =
        almostThere()
            .examinations(
                Examination.of("CCM").applied("2026-12-01").taken("2027-04-01").passed(true))
            .build();
    assertThat(decision(then, path.reached().orElseThrow())).isEqualTo(Decision.ELIGIBLE);
    Candidate tooEarly =
        almostThere()
            .examinations(
                Examination.of("CCM").applied("2026-11-30").taken("2027-04-01").passed(true))
            .build();
    assertThat(decision(tooEarly, path.reached().orElseThrow())).isEqualTo(Decision.NOT_ELIGIBLE);
  }

  private static Decision decision(Candidate candidate, LocalDate on) {
    return EVALUATOR.evaluate(candidate, "CCM", Stage.CERTIFICATION, on).decision();
  }

  @Test
  void
      who_is_ready_on_the_last_day_of_application_takes_the_exam_a_window_before_who_is_a_day_later() {
    LocalDate lastDay = LocalDate.of(2027, 1, 31);
    PlanPath inTime = toCertification(aYearUnderACcmOn(lastDay).build(), ON);
    assertThat(inTime.steps())
        .extracting(PlanStep::kind, PlanStep::begins, PlanStep::met)
        .endsWith(
            tuple(PlanStep.Kind.APPLY, lastDay, lastDay),
            tuple(PlanStep.Kind.TAKE_EXAM, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1)));
    PlanPath late = toCertification(aYearUnderACcmOn(lastDay.plusDays(1)).build(), ON);
    assertThat(late.steps())
        .extracting(PlanStep::kind, PlanStep::begins, PlanStep::met)
        .endsWith(
            tuple(PlanStep.Kind.APPLY, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31)),
            tuple(PlanStep.Kind.TAKE_EXAM, LocalDate.of(2027, 8, 1), LocalDate.of(2027, 8, 1)));
    assertThat(late.reached()).contains(LocalDate.of(2027, 8, 1));
  }

  @Test
  void on_the_last_day_of_application_one_can_still_apply_and_on_the_next_no_more() {
    Candidate ready = aYearUnderACcmOn(LocalDate.of(2026, 6, 1)).build();
    assertThat(toCertification(ready, LocalDate.of(2027, 5, 31)).reached())
        .contains(LocalDate.of(2027, 8, 1));
    PlanPath next = toCertification(ready, LocalDate.of(2027, 6, 1));
    assertThat(next.steps())
        .extracting(PlanStep::kind, PlanStep::begins, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.APPLY, LocalDate.of(2027, 7, 15), LocalDate.of(2027, 10, 15)),
            tuple(PlanStep.Kind.TAKE_EXAM, LocalDate.of(2027, 12, 1), LocalDate.of(2027, 12, 1)));
    assertThat(toCertification(ready, LocalDate.of(2027, 10, 15)).reached())
        .contains(LocalDate.of(2027, 12, 1));
    assertThat(toCertification(ready, LocalDate.of(2027, 10, 16)).reached())
        .contains(LocalDate.of(2028, 4, 1));
  }

  @Test
  void a_license_that_runs_out_before_applications_are_taken_has_to_be_renewed() {
    LocalDate ready = LocalDate.of(2027, 2, 1);
    PlanPath kept =
        toCertification(
            aYearUnderACcmOn(ready).licenses(license().expires("2027-03-01")).build(), ON);
    assertThat(kept.steps())
        .extracting(PlanStep::kind)
        .containsExactly(PlanStep.Kind.WAIT, PlanStep.Kind.APPLY, PlanStep.Kind.TAKE_EXAM);
    PlanPath lost =
        toCertification(
            aYearUnderACcmOn(ready).licenses(license().expires("2027-02-28")).build(), ON);
    assertThat(lost.steps())
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.WAIT, "CCM-EXPERIENCE-1", ready),
            tuple(PlanStep.Kind.RENEW, "CCM-LICENSE", LocalDate.of(2027, 2, 28)),
            tuple(PlanStep.Kind.APPLY, "CCM-EXAM", LocalDate.of(2027, 5, 31)),
            tuple(PlanStep.Kind.TAKE_EXAM, "CCM-EXAM", LocalDate.of(2027, 8, 1)));
    assertThat(lost.reached()).contains(LocalDate.of(2027, 8, 1));
  }

  @Test
  void a_path_to_the_examination_ends_with_the_next_window_in_which_to_apply() {
    PlanPath path =
        plan(EVALUATOR, almostThere().build(), "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(path.application())
        .map(Text::toString)
        .contains(
            "Apply for the CCM exam between 2026-12-01 and 2027-01-31 to take it in 2027-04.");
    Candidate losing =
        aYearUnderACcmOn(LocalDate.of(2027, 2, 1))
            .licenses(license().expires("2027-02-28"))
            .build();
    assertThat(
            plan(EVALUATOR, losing, "CCM", Stage.EXAMINATION).nearest().orElseThrow().application())
        .isEmpty();
    assertThat(
            plan(EVALUATOR, almostThere().build(), "ACM", Stage.EXAMINATION)
                .nearest()
                .orElseThrow()
                .window())
        .isEmpty();
  }

  @Test
  void a_new_attempt_does_not_meet_requirements_of_the_application_date() {
    Candidate byMonth =
        almostThere()
            .employment(caseManagement().from("2024-11").to("2025-11").supervisorCredentials("CCM"))
            .build();
    assertThat(
            plan(EVALUATOR, byMonth, "CCM", Stage.CERTIFICATION).paths().stream()
                .flatMap(PlanPath::allSteps)
                .filter(step -> step.kind() == PlanStep.Kind.TAKE_EXAM))
        .isNotEmpty()
        .allMatch(step -> step.criterion().equals("CCM-EXAM"));
  }
}
