package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
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
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Difference;
import org.licet.outlook.Moved;
import org.licet.outlook.Plan;
import org.licet.outlook.Step;
import org.licet.outlook.Timeline;
import org.licet.outlook.Way;
import org.licet.testkit.Population;
import org.licet.text.Text;

class OutlookTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final LocalDate LAST = LocalDate.of(2036, 11, 22);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static Job.Builder caseManagement() {
    return Job.at("Lakeside")
        .fullTime(true)
        .hoursPerWeek(40)
        .country("US")
        .paid(true)
        .selfEmployed(false)
        .caseManagement(true)
        .directClientContact(true)
        .allEssentialActivities(true)
        .acrossContinuum(true)
        .supervised(true)
        .supervisesCaseManagers(false)
        .healthDeliverySystem(true)
        .practicedAs("RN");
  }

  private static License.Builder license() {
    return License.ofType("RN")
        .jurisdiction("US-IL")
        .status(Status.ACTIVE)
        .encumbered(false)
        .issued("2015-06-01");
  }

  /** A nurse who is eight days short of a year under a CCM. */
  private static Candidate.Builder almostThere() {
    return Candidate.withId("almost-there")
        .licenses(license().expires("2028-05-31"))
        .noCertifications()
        .noDegrees()
        .employment(caseManagement().from("2025-12-01").current().supervisorCredentials("CCM"))
        .noContinuingEducation()
        .noExaminations()
        .conduct(
            Conduct.builder()
                .codeOfConductAccepted(true)
                .felonyConviction(false)
                .licenseDiscipline(false)
                .supervisorAttestation(true)
                .build());
  }

  @Test
  void a_timeline_tells_the_day_and_the_cause_of_every_change() {
    Timeline timeline =
        EVALUATOR.outlook(almostThere().build(), ON).timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(timeline.periods())
        .containsExactly(
            new Timeline.Period(ON, LocalDate.of(2026, 11, 30), Decision.NOT_ELIGIBLE),
            new Timeline.Period(
                LocalDate.of(2026, 12, 1), LocalDate.of(2028, 5, 31), Decision.ELIGIBLE),
            new Timeline.Period(LocalDate.of(2028, 6, 1), LAST, Decision.NOT_ELIGIBLE));
    assertThat(timeline.changes())
        .extracting(
            Timeline.Change::on,
            change -> change.verdicts().get(0).criterion(),
            change -> change.verdicts().get(0).because().toString())
        .containsExactly(
            tuple(LocalDate.of(2026, 12, 1), "CCM-EXPERIENCE-1", "12 of 12 months under a CCM."),
            tuple(
                LocalDate.of(2027, 12, 1),
                "CCM-EXPERIENCE-2",
                "24 of 24 months of case management."),
            tuple(
                LocalDate.of(2028, 6, 1),
                "CCM-LICENSE",
                "No license or certification counts: the RN license of US-IL (it expired on"
                    + " 2028-05-31)."));
    assertThat(timeline.firstEligible()).contains(LocalDate.of(2026, 12, 1));
    assertThat(timeline.lastEligible()).contains(LocalDate.of(2028, 5, 31));
  }

  @Test
  void what_falls_out_of_a_window_again_shows_on_its_day() {
    Candidate candidate =
        almostThere()
            .licenses(license().expires("2040-05-31"))
            .employment(
                caseManagement().from("2023-01-01").to("2024-12-31").supervisorCredentials())
            .build();
    Timeline timeline = EVALUATOR.outlook(candidate, ON).timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(timeline.periods())
        .containsExactly(
            new Timeline.Period(ON, LocalDate.of(2028, 1, 1), Decision.ELIGIBLE),
            new Timeline.Period(LocalDate.of(2028, 1, 2), LAST, Decision.NOT_ELIGIBLE));
  }

  @Test
  void assumptions_can_be_changed() {
    Candidate candidate = almostThere().build();
    Timeline ending =
        EVALUATOR
            .outlook(candidate, ON)
            .assuming(Assumptions.asRecorded().jobsEnding())
            .timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(ending.firstEligible()).isEmpty();
    Timeline renewed =
        EVALUATOR
            .outlook(candidate, ON)
            .assuming(Assumptions.asRecorded().licensesRenewed(true))
            .timeline("CCM", Stage.EXAMINATION, LAST);
    assertThat(renewed.lastEligible()).contains(LAST);
    assertThat(renewed.assumptions().sentences())
        .extracting(Text::toString)
        .contains("Active licenses are renewed each time before they expire.");
  }

  @Test
  void a_timeline_says_of_every_day_what_an_evaluation_says() {
    Population population = Population.of(23, ON);
    LocalDate last = ON.plusYears(4);
    for (int i = 1; i <= 25; i++) {
      Candidate candidate = population.candidate(i);
      for (Stage stage : List.of(Stage.EXAMINATION, Stage.CERTIFICATION)) {
        Timeline timeline = EVALUATOR.outlook(candidate, ON).timeline("CCM", stage, last);
        LocalDate expected = ON;
        for (Timeline.Period period : timeline.periods()) {
          assertThat(period.first()).isEqualTo(expected);
          for (LocalDate day = period.first();
              !day.isAfter(period.last());
              day = day.plusDays(19)) {
            assertThat(EVALUATOR.evaluate(candidate, "CCM", stage, day).decision())
                .as("%s on %s", candidate.id(), day)
                .isEqualTo(period.decision());
          }
          expected = period.last().plusDays(1);
        }
        assertThat(expected).isEqualTo(last.plusDays(1));
        for (Timeline.Change change : timeline.changes()) {
          Evaluation before = EVALUATOR.evaluate(candidate, "CCM", stage, change.on().minusDays(1));
          Evaluation after = EVALUATOR.evaluate(candidate, "CCM", stage, change.on());
          assertThat(change.verdicts()).isNotEmpty().isEqualTo(Moved.between(before, after));
        }
      }
    }
  }

  @Test
  void before_rules_are_known_and_when_they_change_the_timeline_says_so() {
    Timeline timeline =
        EVALUATOR
            .outlook(almostThere().build(), LocalDate.of(2019, 5, 1))
            .timeline("CCM", Stage.EXAMINATION, LocalDate.of(2019, 6, 30));
    assertThat(timeline.periods())
        .extracting(Timeline.Period::decision)
        .first()
        .isEqualTo(Decision.UNDETERMINED);
    assertThat(timeline.changes().get(0).on()).isEqualTo(LocalDate.of(2019, 5, 21));
    assertThat(timeline.changes().get(0).rules()).isPresent();
  }

  private static Plan plan(Candidate candidate, String credential, Stage stage) {
    return EVALUATOR.outlook(candidate, ON).plan(credential, stage, LAST);
  }

  @Test
  void ways_are_ranked_by_the_day_on_which_they_lead_there() {
    Plan plan = plan(almostThere().build(), "CCM", Stage.EXAMINATION);
    assertThat(plan.ways())
        .extracting(way -> way.reached().orElseThrow(), way -> way.steps().get(0).kind())
        .containsExactly(
            tuple(LocalDate.of(2026, 12, 1), Step.Kind.WAIT),
            tuple(LocalDate.of(2027, 11, 23), Step.Kind.WORK),
            tuple(LocalDate.of(2027, 12, 1), Step.Kind.WAIT));
    Step supervising = plan.ways().get(1).steps().get(0);
    assertThat(supervising.criterion()).isEqualTo("CCM-EXPERIENCE-3");
    assertThat(supervising.asked())
        .extracting(question -> question.ask().toString())
        .containsExactly(
            "Is job 2 (new) supervising people who provide case management?",
            "Is job 2 (new) paid?",
            "In which country is job 2 (new)?");
  }

  @Test
  void who_does_as_a_way_says_is_eligible_on_its_day_and_not_before() {
    Way way = plan(almostThere().build(), "CCM", Stage.EXAMINATION).ways().get(1);
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
    LocalDate reached = way.reached().orElseThrow();
    assertThat(EVALUATOR.evaluate(then, "CCM", Stage.EXAMINATION, reached).decision())
        .isEqualTo(Decision.ELIGIBLE);
    assertThat(EVALUATOR.evaluate(then, "CCM", Stage.EXAMINATION, reached.minusDays(1)).decision())
        .isEqualTo(Decision.NOT_ELIGIBLE);
  }

  @Test
  void a_graduate_waits_sits_the_nclex_is_licensed_and_then_works() {
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
    Way way = plan(graduate, "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(way.steps())
        .extracting(Step::kind, Step::criterion, Step::begins)
        .containsExactly(
            tuple(Step.Kind.LICENSE, "CCM-LICENSE", LocalDate.of(2026, 11, 27)),
            tuple(Step.Kind.WORK, "CCM-EXPERIENCE-1", LocalDate.of(2026, 11, 27)));
    assertThat(way.steps().get(0).through().orElseThrow().steps())
        .extracting(Step::kind, Step::met)
        .containsExactly(
            tuple(Step.Kind.WAIT, LocalDate.of(2026, 11, 27)),
            tuple(Step.Kind.SIT, LocalDate.of(2026, 11, 27)),
            tuple(Step.Kind.LICENSE, LocalDate.of(2026, 11, 27)));
    assertThat(way.reached()).contains(LocalDate.of(2027, 11, 27));
  }

  @Test
  void a_license_that_would_run_out_on_the_way_has_to_be_renewed() {
    Candidate candidate =
        almostThere()
            .licenses(license().expires("2027-02-28"))
            .employment(caseManagement().from("2026-06-01").current().supervisorCredentials("CCM"))
            .build();
    Way way = plan(candidate, "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(way.steps())
        .extracting(Step::kind, Step::criterion, Step::met)
        .containsExactly(
            tuple(Step.Kind.RENEW, "CCM-LICENSE", LocalDate.of(2027, 2, 28)),
            tuple(Step.Kind.WAIT, "CCM-EXPERIENCE-1", LocalDate.of(2027, 6, 1)));
    assertThat(way.reached()).contains(LocalDate.of(2027, 6, 1));
  }

  private static Way toCertification(Candidate candidate, LocalDate on) {
    return EVALUATOR
        .outlook(candidate, on)
        .plan("CCM", Stage.CERTIFICATION, LAST)
        .nearest()
        .orElseThrow();
  }

  /** A nurse who has had a year under a CCM on a day. */
  private static Candidate.Builder aYearUnderACcmOn(LocalDate day) {
    return almostThere()
        .employment(
            caseManagement()
                .from(day.minusYears(1).toString())
                .current()
                .supervisorCredentials("CCM"));
  }

  @Test
  void the_credential_is_awarded_after_the_sitting_that_comes_after_the_application() {
    Way way = toCertification(almostThere().build(), ON);
    assertThat(way.steps())
        .extracting(Step::kind, Step::begins, Step::met)
        .containsExactly(
            tuple(Step.Kind.WAIT, ON, LocalDate.of(2026, 12, 1)),
            tuple(Step.Kind.APPLY, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31)),
            tuple(Step.Kind.SIT, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1)));
    assertThat(way.reached()).contains(LocalDate.of(2027, 4, 1));
    assertThat(way.steps())
        .extracting(step -> step.sentence().toString())
        .endsWith(
            "Apply for the CCM examination from 2026-12-01 to 2027-01-31, to sit it in 2027-04.",
            "Sit the CCM examination in 2027-04 and pass.");
    Candidate then =
        almostThere()
            .examinations(
                Examination.of("CCM").applied("2026-12-01").taken("2027-04-01").passed(true))
            .build();
    assertThat(decision(then, way.reached().orElseThrow())).isEqualTo(Decision.ELIGIBLE);
    Candidate tooEarly =
        almostThere()
            .examinations(
                Examination.of("CCM").applied("2026-11-30").taken("2027-04-01").passed(true))
            .build();
    assertThat(decision(tooEarly, way.reached().orElseThrow())).isEqualTo(Decision.NOT_ELIGIBLE);
  }

  private static Decision decision(Candidate candidate, LocalDate on) {
    return EVALUATOR.evaluate(candidate, "CCM", Stage.CERTIFICATION, on).decision();
  }

  @Test
  void who_is_ready_on_the_last_day_of_application_sits_a_window_before_who_is_a_day_later() {
    LocalDate lastDay = LocalDate.of(2027, 1, 31);
    Way inTime = toCertification(aYearUnderACcmOn(lastDay).build(), ON);
    assertThat(inTime.steps())
        .extracting(Step::kind, Step::begins, Step::met)
        .endsWith(
            tuple(Step.Kind.APPLY, lastDay, lastDay),
            tuple(Step.Kind.SIT, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1)));
    Way late = toCertification(aYearUnderACcmOn(lastDay.plusDays(1)).build(), ON);
    assertThat(late.steps())
        .extracting(Step::kind, Step::begins, Step::met)
        .endsWith(
            tuple(Step.Kind.APPLY, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31)),
            tuple(Step.Kind.SIT, LocalDate.of(2027, 8, 1), LocalDate.of(2027, 8, 1)));
    assertThat(late.reached()).contains(LocalDate.of(2027, 8, 1));
  }

  @Test
  void on_the_last_day_of_application_one_can_still_apply_and_on_the_next_no_more() {
    Candidate ready = aYearUnderACcmOn(LocalDate.of(2026, 6, 1)).build();
    assertThat(toCertification(ready, LocalDate.of(2027, 5, 31)).reached())
        .contains(LocalDate.of(2027, 8, 1));
    Way next = toCertification(ready, LocalDate.of(2027, 6, 1));
    assertThat(next.steps())
        .extracting(Step::kind, Step::begins, Step::met)
        .containsExactly(
            tuple(Step.Kind.APPLY, LocalDate.of(2027, 7, 15), LocalDate.of(2027, 10, 15)),
            tuple(Step.Kind.SIT, LocalDate.of(2027, 12, 1), LocalDate.of(2027, 12, 1)));
    assertThat(toCertification(ready, LocalDate.of(2027, 10, 15)).reached())
        .contains(LocalDate.of(2027, 12, 1));
    assertThat(toCertification(ready, LocalDate.of(2027, 10, 16)).reached())
        .contains(LocalDate.of(2028, 4, 1));
  }

  @Test
  void a_license_that_runs_out_before_applications_are_taken_has_to_be_renewed() {
    LocalDate ready = LocalDate.of(2027, 2, 1);
    Way kept =
        toCertification(
            aYearUnderACcmOn(ready).licenses(license().expires("2027-03-01")).build(), ON);
    assertThat(kept.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.WAIT, Step.Kind.APPLY, Step.Kind.SIT);
    Way lost =
        toCertification(
            aYearUnderACcmOn(ready).licenses(license().expires("2027-02-28")).build(), ON);
    assertThat(lost.steps())
        .extracting(Step::kind, Step::criterion, Step::met)
        .containsExactly(
            tuple(Step.Kind.WAIT, "CCM-EXPERIENCE-1", ready),
            tuple(Step.Kind.RENEW, "CCM-LICENSE", LocalDate.of(2027, 2, 28)),
            tuple(Step.Kind.APPLY, "CCM-EXAM", LocalDate.of(2027, 5, 31)),
            tuple(Step.Kind.SIT, "CCM-EXAM", LocalDate.of(2027, 8, 1)));
    assertThat(lost.reached()).contains(LocalDate.of(2027, 8, 1));
  }

  @Test
  void a_way_to_the_examination_ends_with_the_next_window_in_which_to_apply() {
    Way way = plan(almostThere().build(), "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(way.application())
        .map(Text::toString)
        .contains(
            "Apply for the CCM examination from 2026-12-01 to 2027-01-31, to sit it in 2027-04.");
    Candidate losing =
        aYearUnderACcmOn(LocalDate.of(2027, 2, 1))
            .licenses(license().expires("2027-02-28"))
            .build();
    assertThat(plan(losing, "CCM", Stage.EXAMINATION).nearest().orElseThrow().application())
        .isEmpty();
    assertThat(
            plan(almostThere().build(), "ACM", Stage.EXAMINATION).nearest().orElseThrow().window())
        .isEmpty();
  }

  @Test
  void no_sitting_serves_what_has_to_be_met_before_one_applies() {
    Candidate byMonth =
        almostThere()
            .employment(caseManagement().from("2024-11").to("2025-11").supervisorCredentials("CCM"))
            .build();
    assertThat(
            EVALUATOR.outlook(byMonth, ON).plan("CCM", Stage.CERTIFICATION, LAST).ways().stream()
                .flatMap(Way::allSteps)
                .filter(step -> step.kind() == Step.Kind.SIT))
        .isNotEmpty()
        .allMatch(step -> step.criterion().equals("CCM-EXAM"));
  }

  @Test
  void a_way_that_leads_nowhere_says_why() {
    Candidate candidate = almostThere().build();
    Plan plan =
        EVALUATOR
            .outlook(candidate, ON)
            .assuming(Assumptions.asRecorded().jobsEnding())
            .plan("CCM", Stage.EXAMINATION, ON.plusDays(5));
    assertThat(plan.nearest()).isEmpty();
    assertThat(plan.ways().get(0).obstacles())
        .extracting(Text::toString)
        .containsExactly("CCM-EXPERIENCE-1: 11 of 12 months under a CCM; 1 more month needed.");
  }

  @Test
  void a_declaration_that_is_made_leaves_what_is_still_to_be_answered() {
    Candidate refusing =
        almostThere()
            .conduct(
                Conduct.builder().codeOfConductAccepted(false).licenseDiscipline(false).build())
            .build();
    Way way = plan(refusing, "CCM", Stage.EXAMINATION).nearest().orElseThrow();
    Step declaring = way.steps().get(0);
    assertThat(declaring.kind()).isEqualTo(Step.Kind.DECLARE);
    assertThat(declaring.asked())
        .extracting(question -> question.ask().toString())
        .containsExactly("Is there a felony conviction?");
    assertThat(way.reached()).contains(LocalDate.of(2026, 12, 1));
  }

  @Test
  void what_runs_out_while_one_works_has_to_be_done_again() {
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
    Way way = plan(working, "CMGT-BC", Stage.EXAMINATION).nearest().orElseThrow();
    assertThat(way.steps())
        .extracting(Step::kind, Step::criterion, Step::met)
        .containsExactly(
            tuple(Step.Kind.RENEW, "CMGT-LICENSE", LocalDate.of(2027, 5, 31)),
            tuple(Step.Kind.WAIT, "CMGT-HOURS", LocalDate.of(2027, 7, 17)),
            tuple(Step.Kind.LEARN, "CMGT-CE", LocalDate.of(2027, 7, 17)));
    LocalDate reached = LocalDate.of(2027, 7, 17);
    assertThat(way.reached()).contains(reached);
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
  void who_is_eligible_has_nothing_to_do_and_waiting_brings_what_the_timeline_says() {
    Population population = Population.fullyKnown(5, ON);
    LocalDate last = ON.plusYears(3);
    for (int i = 1; i <= 12; i++) {
      Candidate candidate = population.candidate(i);
      Plan plan = EVALUATOR.outlook(candidate, ON).plan("CCM", Stage.EXAMINATION, last);
      Timeline timeline = EVALUATOR.outlook(candidate, ON).timeline("CCM", Stage.EXAMINATION, last);
      boolean eligible = plan.today().decision() == Decision.ELIGIBLE;
      Optional<Way> nearest = plan.nearest();
      assertThat(nearest.filter(way -> way.steps().isEmpty()).isPresent()).isEqualTo(eligible);
      timeline
          .firstEligible()
          .ifPresent(
              day ->
                  assertThat(nearest.flatMap(Way::reached).orElseThrow()).isBeforeOrEqualTo(day));
      plan.ways().stream()
          .filter(way -> way.reached().isPresent())
          .filter(way -> way.steps().stream().allMatch(step -> step.kind() == Step.Kind.WAIT))
          .forEach(
              way ->
                  assertThat(
                          EVALUATOR
                              .evaluate(
                                  candidate, "CCM", Stage.EXAMINATION, way.reached().orElseThrow())
                              .decision())
                      .isEqualTo(Decision.ELIGIBLE));
    }
  }

  @Test
  void credentials_are_compared_the_nearest_first() {
    List<Plan> plans = EVALUATOR.outlook(almostThere().build(), ON).compare(LAST);
    assertThat(plans)
        .extracting(plan -> plan.today().credential())
        .containsExactlyInAnyOrder("ACM", "CCM", "CMGT-BC", "RN");
    assertThat(plans).isSortedAccordingTo(Plan.NEAREST_FIRST);
    assertThat(plans.get(0).today().credential()).isEqualTo("RN");
  }

  @Test
  void what_if_shows_which_verdicts_move_and_why() {
    Candidate now = almostThere().build();
    Candidate then =
        now.toBuilder()
            .employment(now.employment().entries().get(0).toBuilder().from("2025-11-23"))
            .build();
    Difference difference =
        Difference.between(
            EVALUATOR.evaluate(now, "CCM", Stage.EXAMINATION, ON),
            EVALUATOR.evaluate(then, "CCM", Stage.EXAMINATION, ON));
    assertThat(difference.decisionMoved()).isTrue();
    assertThat(difference.verdicts())
        .containsExactly(
            new Moved(
                "CCM-EXPERIENCE-1",
                Text.verbatim(
                    "12 months of case management supervised by a CCM, in the last five years"),
                Optional.of(Verdict.NOT_MET),
                Optional.of(Verdict.MET),
                false,
                Text.verbatim("11 of 12 months under a CCM; 1 more month needed."),
                Text.verbatim("12 of 12 months under a CCM.")));
  }

  @Test
  void a_last_day_before_the_first_is_refused() {
    assertThatThrownBy(
            () ->
                EVALUATOR
                    .outlook(almostThere().build(), ON)
                    .timeline("CCM", Stage.EXAMINATION, ON.minusDays(1)))
        .hasMessage("The last day to look at, 2026-11-22, is before the first, 2026-11-23");
  }
}
