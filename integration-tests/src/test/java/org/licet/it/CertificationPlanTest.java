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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;
import org.licet.testkit.Population;

/**
 * Plans for the stage that is evaluated as of the application date. {@code -Dlicet.planned=20}
 * plans for more people.
 */
class CertificationPlanTest {

  private static final int PEOPLE = Integer.getInteger("licet.planned", 1);

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static Examination.Builder attempt(String exam, String applied, String taken) {
    return Examination.of(exam).applied(applied).taken(taken).passed(true);
  }

  @Test
  void who_applied_too_early_retakes_the_exam_in_the_next_window() {
    Candidate early =
        almostThere()
            .employment(caseManagement().from("2025-06-01").current().supervisorCredentials("CCM"))
            .examinations(attempt("CCM", "2026-03-01", "2026-08-10"))
            .build();
    assertThat(EVALUATOR.evaluate(early, "CCM", Stage.EXAMINATION, ON).decision())
        .isEqualTo(Decision.ELIGIBLE);
    PlanPath path = plan(EVALUATOR, early, "CCM", Stage.CERTIFICATION).nearest().orElseThrow();
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.APPLY, "CCM-EXAM", LocalDate.of(2027, 1, 31)),
            tuple(PlanStep.Kind.TAKE_EXAM, "CCM-EXAM", LocalDate.of(2027, 4, 1)));
    PlanStep again = path.steps().get(1);
    assertThat(again.because())
        .hasToString(
            "Not every requirement was met on the application date of the recorded attempt. CCM-EXPERIENCE-1:"
                + " Months under a CCM: 9 (12 required, 3 more needed).");
    assertThat(again.asked())
        .extracting(question -> question.ask().toString())
        .containsExactly("Was the CCM exam attempt of 2027-04-01 passed?");
    LocalDate reached = LocalDate.of(2027, 4, 1);
    assertThat(path.reached()).contains(reached);
    Candidate then =
        early.toBuilder()
            .examinations(
                attempt("CCM", "2026-03-01", "2026-08-10"),
                attempt("CCM", "2026-11-23", "2027-04-01"))
            .build();
    assertThat(decision(then, "CCM", reached)).isEqualTo(Decision.ELIGIBLE);
    assertThat(decision(then, "CCM", reached.minusDays(1))).isEqualTo(Decision.NOT_ELIGIBLE);
  }

  @Test
  void a_plan_lists_the_questions_of_a_past_application() {
    Candidate undated =
        almostThere()
            .licenses(
                License.ofType("RN")
                    .jurisdiction("US-IL")
                    .status(Status.ACTIVE)
                    .encumbered(false)
                    .expires("2028-05-31"))
            .build();
    PlanPath path = plan(EVALUATOR, undated, "CCM", Stage.CERTIFICATION).nearest().orElseThrow();
    assertThat(path.steps().get(0))
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::begins, PlanStep::met)
        .containsExactly(PlanStep.Kind.ANSWER, "CCM-LICENSE", ON, ON);
    assertThat(path.steps().get(0).asked())
        .extracting(question -> question.ask().toString())
        .containsExactly("When was the RN license from Illinois issued?");
    PlanPath dated =
        plan(EVALUATOR, almostThere().build(), "CCM", Stage.CERTIFICATION).nearest().orElseThrow();
    assertThat(path.steps().subList(1, path.steps().size()))
        .extracting(PlanStep::kind, PlanStep::met)
        .containsExactlyElementsOf(
            dated.steps().stream().map(step -> tuple(step.kind(), step.met())).toList());
    assertThat(path.reached()).isEqualTo(dated.reached());
    assertThat(plan(EVALUATOR, undated, "CCM", Stage.EXAMINATION).nearest().orElseThrow().steps())
        .extracting(PlanStep::kind)
        .doesNotContain(PlanStep.Kind.ANSWER);
  }

  @Test
  void who_failed_before_enough_was_worked_works_and_then_sits() {
    Candidate failed =
        almostThere()
            .examinations(
                Examination.of("CCM").applied("2026-03-01").taken("2026-08-10").passed(false))
            .build();
    PlanPath path = plan(EVALUATOR, failed, "CCM", Stage.CERTIFICATION).nearest().orElseThrow();
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::begins)
        .containsExactly(
            tuple(PlanStep.Kind.WAIT, ON),
            tuple(PlanStep.Kind.APPLY, LocalDate.of(2026, 12, 1)),
            tuple(PlanStep.Kind.TAKE_EXAM, LocalDate.of(2027, 4, 1)));
    assertThat(path.reached()).contains(LocalDate.of(2027, 4, 1));
  }

  @Test
  void who_applied_too_early_for_both_parts_retakes_both() {
    Candidate early =
        almostThere()
            .employment(caseManagement().from("2023-01-01").current())
            .examinations(
                attempt("ACM-CORE", "2023-03-01", "2023-05-01"),
                attempt("ACM-SIMULATION-RN", "2023-04-01", "2023-06-01"))
            .build();
    PlanPath path = plan(EVALUATOR, early, "ACM", Stage.CERTIFICATION).nearest().orElseThrow();
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::criterion)
        .containsExactly(
            tuple(PlanStep.Kind.TAKE_EXAM, "ACM-EXAM-CORE"),
            tuple(PlanStep.Kind.TAKE_EXAM, "ACM-EXAM-SIMULATION"));
    assertThat(path.steps().get(0).sentence())
        .hasToString("Take and pass the ACM core exam, on 2026-11-23 at the earliest.");
    assertThat(path.reached()).contains(ON);
    String today = ON.toString();
    Candidate then =
        early.toBuilder()
            .examinations(
                attempt("ACM-CORE", "2023-03-01", "2023-05-01"),
                attempt("ACM-SIMULATION-RN", "2023-04-01", "2023-06-01"),
                attempt("ACM-CORE", today, today),
                attempt("ACM-SIMULATION-RN", today, today))
            .build();
    assertThat(decision(then, "ACM", ON)).isEqualTo(Decision.ELIGIBLE);
  }

  @Test
  void a_part_that_was_passed_in_time_is_not_retaken() {
    Candidate half =
        almostThere()
            .employment(caseManagement().from("2020-01-01").current())
            .examinations(attempt("ACM-CORE", "2026-03-01", "2026-05-01"))
            .build();
    assertThat(plan(EVALUATOR, half, "ACM", Stage.CERTIFICATION).nearest().orElseThrow().steps())
        .extracting(PlanStep::kind, PlanStep::criterion)
        .containsExactly(tuple(PlanStep.Kind.TAKE_EXAM, "ACM-EXAM-SIMULATION"));
  }

  @Test
  void only_the_part_that_was_applied_for_too_early_is_retaken() {
    Candidate early =
        almostThere()
            .employment(caseManagement().from("2023-01-01").current())
            .examinations(
                attempt("ACM-CORE", "2026-03-01", "2026-05-01"),
                attempt("ACM-SIMULATION-RN", "2023-03-01", "2023-05-01"))
            .build();
    assertThat(plan(EVALUATOR, early, "ACM", Stage.CERTIFICATION).nearest().orElseThrow().steps())
        .extracting(PlanStep::kind, PlanStep::criterion)
        .containsExactly(tuple(PlanStep.Kind.TAKE_EXAM, "ACM-EXAM-SIMULATION"));
  }

  @Test
  void an_attempt_with_an_unknown_result_bars_no_path() {
    Candidate incomplete =
        almostThere()
            .employment(caseManagement().from("2023-01-01").current())
            .examinations(Examination.of("CCM").applied("2023-03-01").taken("2023-08-10"))
            .build();
    assertThat(plan(EVALUATOR, incomplete, "CCM", Stage.CERTIFICATION).reached())
        .contains(LocalDate.of(2027, 4, 1));
    Candidate then =
        incomplete.toBuilder()
            .examinations(
                Examination.of("CCM").applied("2023-03-01").taken("2023-08-10"),
                attempt("CCM", "2026-11-23", "2027-04-01"))
            .build();
    assertThat(decision(then, "CCM", LocalDate.of(2027, 4, 1))).isEqualTo(Decision.ELIGIBLE);
  }

  @Test
  void no_answer_alone_is_a_path_that_leads_nowhere() {
    Candidate incomplete =
        almostThere()
            .employment(caseManagement().from("2025-12-15").current())
            .examinations(
                Examination.of("ACM-SIMULATION-RN").applied("2025-12-24").taken("2026-08-27"))
            .build();
    LocalDate reached = LocalDate.of(2026, 12, 14);
    PlanPath path = plan(EVALUATOR, incomplete, "ACM", Stage.CERTIFICATION).nearest().orElseThrow();
    assertThat(path.reached()).contains(reached);
    assertThat(path.steps())
        .extracting(PlanStep::kind)
        .containsExactly(PlanStep.Kind.WAIT, PlanStep.Kind.TAKE_EXAM, PlanStep.Kind.TAKE_EXAM);
    for (boolean passed : new boolean[] {true, false}) {
      Candidate coreOnly =
          incomplete.toBuilder()
              .examinations(
                  Examination.of("ACM-SIMULATION-RN")
                      .applied("2025-12-24")
                      .taken("2026-08-27")
                      .passed(passed),
                  attempt("ACM-CORE", "2026-12-14", "2026-12-14"))
              .build();
      assertThat(decision(coreOnly, "ACM", reached)).isEqualTo(Decision.NOT_ELIGIBLE);
    }
  }

  @Test
  void a_ruling_that_no_longer_matters_bars_no_path() {
    Candidate partTime =
        almostThere()
            .employment(
                caseManagement()
                    .fullTime(false)
                    .hoursPerWeek(20)
                    .from("2018-01-01")
                    .to("2018-12-31"))
            .examinations(
                attempt("ACM-CORE", "2023-03-01", "2023-05-01"),
                attempt("ACM-SIMULATION-RN", "2023-04-01", "2023-06-01"))
            .build();
    assertThat(plan(EVALUATOR, partTime, "ACM", Stage.CERTIFICATION).reached())
        .contains(LocalDate.of(2027, 11, 22));
  }

  @Test
  void one_applies_while_all_is_met() {
    Candidate expiring = almostThere().licenses(license().expires("2026-12-20")).build();
    PlanStep applying =
        plan(EVALUATOR, expiring, "CCM", Stage.CERTIFICATION).paths().get(0).steps().get(1);
    assertThat(applying.sentence())
        .hasToString(
            "Apply for the CCM exam between 2026-12-01 and 2026-12-20 to take it in 2027-04.");
    for (LocalDate day : List.of(applying.begins(), applying.met())) {
      Candidate then =
          expiring.toBuilder().examinations(attempt("CCM", day.toString(), "2027-04-01")).build();
      assertThat(decision(then, "CCM", LocalDate.of(2027, 4, 1))).isEqualTo(Decision.ELIGIBLE);
    }
  }

  @Test
  void no_exam_is_taken_before_unknown_requirements_are_earned() {
    Candidate incomplete =
        almostThere()
            .employment(Listing.unknown())
            .continuingEducation(
                ContinuingEducation.builder()
                    .completed("2026-05-01")
                    .hours(30)
                    .topics("CASE_MANAGEMENT"))
            .build();
    Plan plan = plan(EVALUATOR, incomplete, "CMGT-BC", Stage.CERTIFICATION);
    assertThat(plan.paths())
        .extracting(path -> path.reached().orElseThrow())
        .containsExactly(ON, LocalDate.of(2028, 11, 23));
    assertThat(plan.paths().get(1).steps())
        .extracting(PlanStep::kind)
        .containsExactly(
            PlanStep.Kind.WORK, PlanStep.Kind.RENEW, PlanStep.Kind.WORK, PlanStep.Kind.TAKE_EXAM);
  }

  @Test
  void candidates_who_can_take_an_exam_can_become_certified() {
    for (Population population : List.of(Population.fullyKnown(11, ON), Population.of(11, ON))) {
      for (int i = 1; i <= PEOPLE; i++) {
        Candidate candidate = population.candidate(i);
        for (String credential : List.of("CCM", "ACM", "CMGT-BC")) {
          Plan attempt = plan(EVALUATOR, candidate, credential, Stage.EXAMINATION);
          Plan certified = plan(EVALUATOR, candidate, credential, Stage.CERTIFICATION);
          if (attempt.reached().filter(day -> day.isBefore(LAST.minusYears(1))).isPresent()) {
            assertThat(certified.reached()).as(candidate.id() + " " + credential).isPresent();
          }
        }
      }
    }
  }

  @Test
  void the_day_of_an_attempt_yet_to_come_is_that_of_its_application() {
    Candidate working =
        almostThere()
            .employment(
                caseManagement().from("2026-08-01").current(),
                caseManagement().caseManagement(false).from("2020-01-01").to("2026-07-31"))
            .continuingEducation(
                ContinuingEducation.builder()
                    .completed("2024-10-01")
                    .hours(30)
                    .topics("CASE_MANAGEMENT"))
            .examinations(Examination.of("NCLEX-RN").taken("2014-06-01"))
            .build();
    LocalDate reached = LocalDate.of(2027, 7, 17);
    assertThat(plan(EVALUATOR, working, "CMGT-BC", Stage.EXAMINATION).reached()).contains(reached);
    PlanPath path =
        plan(EVALUATOR, working, "CMGT-BC", Stage.CERTIFICATION).nearest().orElseThrow();
    assertThat(path.reached()).contains(reached);
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.WAIT, "CMGT-HOURS", reached),
            tuple(PlanStep.Kind.TAKE_EXAM, "CMGT-EXAM", reached));
    assertThat(path.steps().get(1).asked())
        .extracting(question -> question.ask().toString())
        .containsExactly("Was the CMGT-BC exam attempt of 2027-07-17 passed?");
  }

  @Test
  void each_discipline_takes_its_own_simulation() {
    Candidate neither =
        almostThere()
            .noLicenses()
            .employment(caseManagement().from("2020-01-01").current().practicedAs("PT"))
            .build();
    assertThat(plan(EVALUATOR, neither, "ACM", Stage.CERTIFICATION).paths())
        .filteredOn(path -> path.reached().isPresent())
        .flatExtracting(PlanPath::criteria)
        .contains("ACM-RN-LICENSE", "ACM-SW-QUALIFICATION");
  }

  private static Decision decision(Candidate candidate, String credential, LocalDate day) {
    return EVALUATOR.evaluate(candidate, credential, Stage.CERTIFICATION, day).decision();
  }
}
