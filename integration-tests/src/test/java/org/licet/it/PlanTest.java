package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.licet.it.Nurses.ON;
import static org.licet.it.Nurses.almostThere;
import static org.licet.it.Nurses.caseManagement;
import static org.licet.it.Nurses.license;
import static org.licet.it.Nurses.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;
import org.licet.outlook.Timeline;
import org.licet.testkit.Population;
import org.licet.text.Text;

class PlanTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @Test
  void paths_are_ranked_by_their_date() {
    Plan plan = plan(EVALUATOR, almostThere().build(), "CCM", Stage.EXAMINATION);
    assertThat(plan.paths())
        .extracting(path -> path.reached().orElseThrow(), path -> path.steps().get(0).kind())
        .containsExactly(
            tuple(LocalDate.of(2026, 12, 1), PlanStep.Kind.WAIT),
            tuple(LocalDate.of(2027, 11, 23), PlanStep.Kind.WORK),
            tuple(LocalDate.of(2027, 12, 1), PlanStep.Kind.WAIT));
    PlanStep supervising = plan.paths().get(1).steps().get(0);
    assertThat(supervising.criterion()).isEqualTo("CCM-EXPERIENCE-3");
    assertThat(supervising.asked())
        .extracting(question -> question.ask().toString())
        .containsExactly(
            "Does job 2 (new) involve supervising people who provide case management?",
            "Is job 2 (new) paid?",
            "In which country is job 2 (new)?");
    assertThat(supervising.asked())
        .extracting(question -> question.ask().in(Locale.forLanguageTag("es")))
        .endsWith("¿En qué país está el empleo 2 (nuevo)?");
  }

  @Test
  void following_a_path_leads_to_eligibility_on_its_day_and_not_before() {
    PlanPath path = plan(EVALUATOR, almostThere().build(), "CCM", Stage.EXAMINATION).paths().get(1);
    Candidate then =
        almostThere()
            .employment(
                caseManagement().from("2025-12-01").to("2026-11-22").supervisorCredentials(),
                caseManagement()
                    .from("2026-11-23")
                    .current()
                    .supervisesCaseManagers(true)
                    .supervisorCredentials())
            .build();
    LocalDate reached = path.reached().orElseThrow();
    assertThat(EVALUATOR.evaluate(then, "CCM", Stage.EXAMINATION, reached).decision())
        .isEqualTo(Decision.ELIGIBLE);
    assertThat(EVALUATOR.evaluate(then, "CCM", Stage.EXAMINATION, reached.minusDays(1)).decision())
        .isEqualTo(Decision.NOT_ELIGIBLE);
  }

  @Test
  void a_graduate_waits_takes_the_nclex_is_licensed_and_then_works() {
    Candidate graduate =
        almostThere()
            .noLicenses()
            .degrees(
                Degree.builder()
                    .level(DegreeLevel.ASSOCIATE)
                    .field("NURSING")
                    .preLicensure(true)
                    .boardApproved(true)
                    .conferred("2026-06-01"))
            .employment(Listing.of(List.of()))
            .examinations(Examination.of("NCLEX-RN").taken("2026-10-12").passed(false))
            .build();
    PlanPath path = plan(EVALUATOR, graduate, "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::begins)
        .containsExactly(
            tuple(PlanStep.Kind.LICENSE, "CCM-LICENSE", LocalDate.of(2026, 11, 27)),
            tuple(PlanStep.Kind.WORK, "CCM-EXPERIENCE-1", LocalDate.of(2026, 11, 27)));
    assertThat(path.steps().get(0).through().orElseThrow().steps())
        .extracting(PlanStep::kind, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.WAIT, LocalDate.of(2026, 11, 27)),
            tuple(PlanStep.Kind.TAKE_EXAM, LocalDate.of(2026, 11, 27)),
            tuple(PlanStep.Kind.LICENSE, LocalDate.of(2026, 11, 27)));
    assertThat(path.reached()).contains(LocalDate.of(2027, 11, 27));
  }

  @Test
  void a_license_that_would_run_out_on_the_path_has_to_be_renewed() {
    Candidate candidate =
        almostThere()
            .licenses(license().expires("2027-02-28"))
            .employment(caseManagement().from("2026-06-01").current().supervisorCredentials("CCM"))
            .build();
    PlanPath path = plan(EVALUATOR, candidate, "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.RENEW, "CCM-LICENSE", LocalDate.of(2027, 2, 28)),
            tuple(PlanStep.Kind.WAIT, "CCM-EXPERIENCE-1", LocalDate.of(2027, 6, 1)));
    assertThat(path.reached()).contains(LocalDate.of(2027, 6, 1));
  }

  @Test
  void a_path_that_leads_nowhere_says_why() {
    Candidate candidate = almostThere().build();
    Plan plan =
        EVALUATOR
            .outlook(candidate, ON)
            .assuming(Assumptions.asRecorded().jobsEnding())
            .plan("CCM", Stage.EXAMINATION, ON.plusDays(5));
    assertThat(plan.nearest()).isEmpty();
    assertThat(plan.paths().get(0).obstacles())
        .extracting(Text::toString)
        .containsExactly("CCM-EXPERIENCE-1: Months under a CCM: 11 (12 required, 1 more needed).");
  }

  @Test
  void a_declaration_leaves_the_open_questions() {
    Candidate refusing =
        almostThere()
            .conduct(
                Conduct.builder().codeOfConductAccepted(false).licenseDiscipline(false).build())
            .build();
    PlanPath path = plan(EVALUATOR, refusing, "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    PlanStep declaring = path.steps().get(0);
    assertThat(declaring.kind()).isEqualTo(PlanStep.Kind.DECLARE);
    assertThat(declaring.sentence().toString())
        .startsWith("Accept the code of conduct. You meet this requirement on ");
    assertThat(declaring.because())
        .hasToString("The candidate does not accept the code of conduct.");
    assertThat(declaring.asked())
        .extracting(question -> question.ask().toString())
        .containsExactly("Does the candidate have a felony conviction?");
    assertThat(path.reached()).contains(LocalDate.of(2026, 12, 1));
  }

  @Test
  void a_declaration_is_not_a_step_if_answers_suffice() {
    Candidate refusing =
        almostThere()
            .employment(
                Job.at("Lakeside")
                    .from("2020-01-01")
                    .current()
                    .fullTime(true)
                    .hoursPerWeek(40)
                    .country("US")
                    .paid(true)
                    .selfEmployed(false)
                    .supervised(true)
                    .healthDeliverySystem(true))
            .conduct(Conduct.builder().supervisorAttestation(false).build())
            .build();
    assertThat(plan(EVALUATOR, refusing, "ACM", Stage.EXAMINATION).paths())
        .flatExtracting(PlanPath::steps)
        .filteredOn(step -> step.kind() == PlanStep.Kind.DECLARE)
        .extracting(PlanStep::criterion)
        .containsOnly("ACM-ATTESTATION");
    assertThat(plan(EVALUATOR, refusing, "CCM", Stage.EXAMINATION).paths())
        .flatExtracting(PlanPath::steps)
        .extracting(PlanStep::kind)
        .doesNotContain(PlanStep.Kind.DECLARE);
  }

  @Test
  void a_license_to_renew_is_the_one_that_counts() {
    Candidate candidate =
        almostThere()
            .licenses(
                license().expires("2027-02-28"),
                License.ofType("RN").jurisdiction("US-OH").encumbered(false).expires("2029-05-31"))
            .employment(caseManagement().from("2026-06-01").current().supervisorCredentials("CCM"))
            .build();
    PlanPath path = plan(EVALUATOR, candidate, "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(path.steps().get(0).kind()).isEqualTo(PlanStep.Kind.RENEW);
    assertThat(path.steps().get(0).because()).hasToString("The RN license from Illinois counts.");
  }

  @Test
  void a_path_with_expiring_courses_continues_even_if_answers_lead_there_today() {
    Candidate incomplete =
        almostThere()
            .employment(Listing.unknown())
            .continuingEducation(
                ContinuingEducation.builder()
                    .completed("2024-05-01")
                    .hours(30)
                    .topics("CASE_MANAGEMENT"))
            .build();
    Plan plan = plan(EVALUATOR, incomplete, "CMGT-BC", Stage.EXAMINATION);
    assertThat(plan.paths())
        .extracting(path -> path.reached().orElseThrow())
        .containsExactly(ON, LocalDate.of(2028, 11, 23));
    assertThat(plan.paths().get(1).steps())
        .extracting(PlanStep::kind, PlanStep::criterion)
        .contains(tuple(PlanStep.Kind.LEARN, "CMGT-CE"));
  }

  @Test
  void only_held_credentials_are_renewed() {
    Plan plan = plan(EVALUATOR, almostThere().build(), "CCM", Stage.RENEWAL);
    assertThat(plan.reached()).isEmpty();
    assertThat(plan.paths())
        .allSatisfy(
            path ->
                assertThat(path.obstacles().get(0))
                    .hasToString("CCM-HELD: The candidate has no certifications."));
  }

  @Test
  void a_holder_waits_for_renewal_instead_of_getting_the_credential() {
    Candidate holder =
        almostThere()
            .licenses(license().expires("2032-05-31"))
            .certifications(
                Certification.of("CCM")
                    .status(Status.ACTIVE)
                    .issued("2026-04-06")
                    .expires("2031-05-31"))
            .build();
    assertThat(plan(EVALUATOR, holder, "CCM", Stage.RENEWAL).nearest().orElseThrow().steps())
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::met)
        .contains(tuple(PlanStep.Kind.WAIT, "CCM-RENEWAL-TIME", LocalDate.of(2031, 3, 1)))
        .noneMatch(step -> step.toList().contains(PlanStep.Kind.CERTIFY));
  }

  @Test
  void no_exam_is_taken_to_be_allowed_to_take_it() {
    Candidate incomplete = almostThere().examinations(Listing.unknown()).build();
    for (String credential : List.of("ACM", "CMGT-BC", "RN")) {
      assertThat(plan(EVALUATOR, incomplete, credential, Stage.EXAMINATION).paths())
          .isNotEmpty()
          .flatExtracting(PlanPath::steps)
          .extracting(PlanStep::kind)
          .doesNotContain(PlanStep.Kind.TAKE_EXAM);
    }
  }

  @Test
  void who_has_no_attempt_left_this_year_waits_and_takes_no_exam_to_be_allowed_to() {
    Candidate failed =
        almostThere()
            .employment(caseManagement().from("2020-01-01").current())
            .examinations(
                Examination.of("ACM-CORE").taken("2026-10-01").passed(false),
                Examination.of("ACM-CORE").taken("2026-10-20").passed(false),
                Examination.of("ACM-CORE").taken("2026-11-10").passed(false))
            .build();
    Plan plan = plan(EVALUATOR, failed, "ACM", Stage.EXAMINATION);
    assertThat(plan.paths())
        .flatExtracting(PlanPath::steps)
        .extracting(PlanStep::kind)
        .doesNotContain(PlanStep.Kind.TAKE_EXAM);
    assertThat(plan.reached()).contains(LocalDate.of(2027, 1, 1));
  }

  @Test
  void credits_that_expire_during_work_are_earned_again() {
    Candidate working =
        almostThere()
            .licenses(license().expires("2027-05-31"))
            .employment(
                caseManagement().from("2026-08-01").current(),
                caseManagement().caseManagement(false).from("2023-01-01").to("2026-07-31"))
            .continuingEducation(
                ContinuingEducation.builder()
                    .completed("2024-05-01")
                    .hours(30)
                    .topics("CASE_MANAGEMENT"))
            .build();
    PlanPath path = plan(EVALUATOR, working, "CMGT-BC", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(path.steps())
        .extracting(PlanStep::kind, PlanStep::criterion, PlanStep::met)
        .containsExactly(
            tuple(PlanStep.Kind.RENEW, "CMGT-LICENSE", LocalDate.of(2027, 5, 31)),
            tuple(PlanStep.Kind.WAIT, "CMGT-HOURS", LocalDate.of(2027, 7, 17)),
            tuple(PlanStep.Kind.LEARN, "CMGT-CE", LocalDate.of(2027, 7, 17)));
    LocalDate reached = LocalDate.of(2027, 7, 17);
    assertThat(path.reached()).contains(reached);
    Candidate then =
        working.toBuilder()
            .licenses(license().expires("2029-05-31"))
            .continuingEducation(
                ContinuingEducation.builder()
                    .completed("2027-07-17")
                    .hours(30)
                    .topics("CASE_MANAGEMENT"))
            .build();
    assertThat(EVALUATOR.evaluate(then, "CMGT-BC", Stage.EXAMINATION, reached).decision())
        .isEqualTo(Decision.ELIGIBLE);
    assertThat(
            EVALUATOR
                .evaluate(then, "CMGT-BC", Stage.EXAMINATION, reached.minusDays(1))
                .finding("CMGT-HOURS")
                .orElseThrow()
                .verdict())
        .isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void an_eligible_candidate_has_no_steps_and_waiting_agrees_with_the_timeline() {
    Population population = Population.fullyKnown(5, ON);
    LocalDate last = ON.plusYears(3);
    for (int i = 1; i <= 12; i++) {
      Candidate candidate = population.candidate(i);
      Plan plan = EVALUATOR.outlook(candidate, ON).plan("CCM", Stage.EXAMINATION, last);
      Timeline timeline = EVALUATOR.outlook(candidate, ON).timeline("CCM", Stage.EXAMINATION, last);
      boolean eligible = plan.today().decision() == Decision.ELIGIBLE;
      Optional<PlanPath> nearest = plan.nearest();
      assertThat(nearest.filter(path -> path.steps().isEmpty()).isPresent()).isEqualTo(eligible);
      timeline
          .firstEligible()
          .ifPresent(
              day ->
                  assertThat(nearest.flatMap(PlanPath::reached).orElseThrow())
                      .isBeforeOrEqualTo(day));
      plan.paths().stream()
          .filter(path -> path.reached().isPresent())
          .filter(path -> path.steps().stream().allMatch(step -> step.kind() == PlanStep.Kind.WAIT))
          .forEach(
              path ->
                  assertThat(
                          EVALUATOR
                              .evaluate(
                                  candidate, "CCM", Stage.EXAMINATION, path.reached().orElseThrow())
                              .decision())
                      .isEqualTo(Decision.ELIGIBLE));
    }
  }
}
