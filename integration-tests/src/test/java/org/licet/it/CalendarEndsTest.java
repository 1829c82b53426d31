package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Listing;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.outlook.Assumptions;

/** Dates at the ends of the calendar lead to a correct result or a message. */
class CalendarEndsTest {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  /** Returns people with a single date each, and one with periods over the whole calendar. */
  private static List<Candidate> people() {
    List<Candidate> people = new ArrayList<>();
    for (String date :
        List.of("1900", "1900-01", "1900-01-01", "2199", "2199-12", "2199-12-31", "2100-02-28")) {
      people.add(person(date, date, "\"to\": \"" + date + "\""));
      people.add(person(date, date, "\"current\": true"));
    }
    people.add(person("1900", "2199", "\"to\": \"2199\""));
    return people;
  }

  private static Candidate person(String first, String last, String end) {
    return CandidateReader.readOne(
        """
        {"id": "%1$s to %2$s",
         "licenses": [{"type": "RN", "jurisdiction": "US-TX", "status": "ACTIVE",
           "encumbered": false, "issued": "%1$s", "expires": "%2$s"}],
         "certifications": [
           {"credential": "CCM", "status": "ACTIVE", "issued": "%1$s", "expires": "%2$s"},
           {"credential": "ACM", "status": "ACTIVE", "issued": "%1$s", "expires": "%2$s"},
           {"credential": "CMGT-BC", "status": "ACTIVE", "issued": "%1$s", "expires": "%2$s"}],
         "degrees": [{"level": "BACHELOR", "field": "NURSING", "accredited": true,
           "supervisedFieldExperience": true, "preLicensure": true, "boardApproved": true,
           "conferred": "%1$s"}],
         "employment": [{"from": "%1$s", %3$s, "hoursPerWeek": 40, "fullTime": true,
           "country": "US", "paid": true, "practicedAs": "RN", "caseManagement": true,
           "caseManagementHoursPerWeek": 40, "directClientContact": true,
           "allEssentialActivities": true, "acrossContinuum": true, "supervised": true,
           "supervisorCredentials": ["CCM"], "healthDeliverySystem": true}],
         "continuingEducation": [{"completed": "%2$s", "hours": 80, "topics": ["ETHICS"]}],
         "professionalDevelopment": [{"category": "PRECEPTOR", "completed": "%2$s"}],
         "examinations": [
           {"exam": "CCM", "taken": "%2$s", "applied": "%1$s", "passed": false},
           {"exam": "CMGT-BC", "taken": "%2$s", "passed": true},
           {"exam": "NCLEX-RN", "taken": "%2$s", "passed": true}],
         "conduct": {"codeOfConductAccepted": true, "felonyConviction": false,
           "licenseDiscipline": false, "supervisorAttestation": true}}"""
            .formatted(first, last, end));
  }

  private interface Judging {
    void judge(Candidate candidate, String credential, Stage stage);
  }

  private static void everyStage(List<Candidate> people, Judging judging) {
    for (Candidate candidate : people) {
      for (String credential : EVALUATOR.credentials()) {
        for (Stage stage : EVALUATOR.stages(credential)) {
          judging.judge(candidate, credential, stage);
        }
      }
    }
  }

  @Test
  void every_day_is_judged_from_the_first_to_the_last() {
    everyStage(
        people(),
        (candidate, credential, stage) -> {
          for (LocalDate on :
              List.of(
                  FIRST, FIRST.plusDays(1), LocalDate.of(2026, 11, 23), LAST.minusDays(1), LAST)) {
            assertThat(EVALUATOR.evaluate(candidate, credential, stage, on).on()).isEqualTo(on);
          }
        });
  }

  @Test
  void long_before_rules_are_known_nothing_is_determined() {
    everyStage(
        people(),
        (candidate, credential, stage) -> {
          for (LocalDate on :
              List.of(LocalDate.MIN, LocalDate.of(0, 1, 1), LocalDate.of(1, 1, 1))) {
            assertThat(EVALUATOR.evaluate(candidate, credential, stage, on).decision())
                .isEqualTo(Decision.UNDETERMINED);
          }
        });
  }

  @Test
  void dates_after_the_last_day_are_not_evaluated() {
    Candidate candidate = people().get(0);
    for (LocalDate on : List.of(LAST.plusDays(1), LocalDate.of(9999, 12, 31), LocalDate.MAX)) {
      assertThatThrownBy(() -> EVALUATOR.evaluate(candidate, "CCM", Stage.EXAMINATION, on))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The evaluation date is " + on + ". Expected a date up to 2199-12-31.");
      assertThatThrownBy(() -> EVALUATOR.screening(on))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () ->
                  EVALUATOR
                      .outlook(candidate, LocalDate.of(2026, 11, 23))
                      .timeline("CCM", Stage.EXAMINATION, on))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Expected days from 1900-01-01 to 2199-12-31");
      assertThatThrownBy(
              () -> EVALUATOR.outlook(candidate, on).plan("CCM", Stage.EXAMINATION, LocalDate.MAX))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void timelines_end_with_the_calendar() {
    everyStage(
        people(),
        (candidate, credential, stage) -> {
          for (LocalDate on : List.of(LAST, LAST.minusDays(20))) {
            assertThat(EVALUATOR.outlook(candidate, on).timeline(credential, stage, LAST).last())
                .isEqualTo(LAST);
          }
        });
  }

  @Test
  void plans_end_with_the_calendar() {
    List<Candidate> people = people();
    everyStage(
        List.of(people.get(10)),
        (candidate, credential, stage) -> {
          for (LocalDate on : List.of(LAST, LAST.minusMonths(3))) {
            assertThat(EVALUATOR.outlook(candidate, on).plan(credential, stage, LAST).last())
                .isEqualTo(LAST);
          }
        });
  }

  @Test
  void licenses_are_renewed_up_to_the_last_day() {
    Candidate nurse = people().get(13);
    Assumptions renewed = Assumptions.asRecorded().licensesRenewed(true);
    assertThat(
            EVALUATOR
                .outlook(nurse, LocalDate.of(2100, 2, 28))
                .assuming(renewed)
                .timeline("RN", Stage.LICENSURE, LAST)
                .last())
        .isEqualTo(LAST);
    assertThat(renewed.applyTo(nurse, LocalDate.of(2100, 2, 28), LAST).licenses().entries())
        .extracting(license -> license.expires().toOptional().orElseThrow().latest())
        .containsExactly(LAST);
  }

  @Test
  void an_attempt_on_the_exam_day_of_a_plan_does_not_end_the_plan() {
    LocalDate on = LocalDate.of(2026, 11, 23);
    Candidate booked =
        people().get(12).toBuilder()
            .examinations(
                Listing.of(Examination.of("CCM").taken("2027-04-01").applied("2026-12-01").build()))
            .build();
    for (Stage stage : EVALUATOR.stages("CCM")) {
      assertThat(EVALUATOR.outlook(booked, on).plan("CCM", stage, on.plusYears(1)).paths())
          .isNotEmpty();
    }
  }
}
