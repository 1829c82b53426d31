package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.PastStatus;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;

/**
 * Laws of undated applications: a result is final if it is the same on every possible application
 * date.
 */
class ApplicationDayLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /** Tries every day of the application period for the month. */
  @Property(tries = 60)
  void an_application_without_a_day_is_decided_as_on_every_day_of_its_period(@ForAll long seed) {
    Random random = new Random(seed);
    int[] given = {4, 8, 12};
    int month = given[random.nextInt(3)];
    LocalDate taken = LocalDate.of(month == 12 ? 2025 : 2026, month, 1 + random.nextInt(28));
    LocalDate opens =
        switch (month) {
          case 4 -> LocalDate.of(2025, 11, 1);
          case 8 -> LocalDate.of(2026, 3, 1);
          default -> LocalDate.of(2025, 7, 15);
        };
    LocalDate closes =
        switch (month) {
          case 4 -> LocalDate.of(2026, 1, 31);
          case 8 -> LocalDate.of(2026, 5, 31);
          default -> LocalDate.of(2025, 10, 15);
        };
    Candidate person =
        person(random, opens).examinations(Examination.of("CCM").taken(taken).passed(true)).build();
    decidedAsOnEachDay(person, "CCM", 0, opens, closes);
  }

  /** Tries every day after the previous attempt, under the rules in force on it. */
  @Property(tries = 25)
  void an_application_for_a_retest_is_decided_as_on_every_day_since_the_attempt_before(
      @ForAll long seed) {
    Random random = new Random(seed);
    LocalDate taken = LocalDate.of(2011, 9, 1).plusDays(random.nextInt(400));
    LocalDate failed = taken.minusDays(50 + random.nextInt(200));
    Candidate person =
        person(random, failed)
            .examinations(
                Examination.of("CMGT-BC").applied(failed.minusDays(30)).taken(failed).passed(false),
                Examination.of("CMGT-BC").taken(taken).passed(true))
            .build();
    decidedAsOnEachDay(person, "CMGT-BC", 1, failed.plusDays(1), taken);
  }

  private static void decidedAsOnEachDay(
      Candidate person, String credential, int attempt, LocalDate first, LocalDate last) {
    Evaluation open = EVALUATOR.evaluate(person, credential, Stage.CERTIFICATION, ON);
    ObjectNode json = CandidateWriter.toJson(person);
    Set<Decision> decisions = EnumSet.noneOf(Decision.class);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      ((ObjectNode) ((ArrayNode) json.get("examinations")).get(attempt))
          .put("applied", day.toString());
      Evaluation onDay =
          EVALUATOR.evaluate(CandidateReader.read(json), credential, Stage.CERTIFICATION, ON);
      decisions.add(onDay.decision());
      for (Finding finding : open.findings()) {
        if (finding.verdict() != Verdict.UNDETERMINED) {
          assertThat(onDay.finding(finding.criterion()).map(Finding::verdict).stream())
              .as("%s on %s%n%s", finding.criterion(), day, json)
              .allMatch(finding.verdict()::equals);
        }
      }
    }
    assertThat(open.decision())
        .as("%s %s%n%s", decisions, json, open)
        .isEqualTo(decisions.size() == 1 ? decisions.iterator().next() : Decision.UNDETERMINED);
    assertThat(open.questions().isEmpty()).isEqualTo(open.decision() != Decision.UNDETERMINED);
  }

  /** Returns a candidate with jobs that begin or end around a day. */
  private static Candidate.Builder person(Random random, LocalDate around) {
    LocalDate near = around.plusDays(random.nextInt(200) - 50);
    License.Builder license =
        License.ofType("RN")
            .jurisdiction("US-TX")
            .status(random.nextInt(4) == 0 ? Status.EXPIRED : Status.ACTIVE)
            .encumbered(false)
            .issued(random.nextInt(4) == 0 ? near : LocalDate.of(1990, 6, 1))
            .expires(
                random.nextInt(3) == 0
                    ? near.plusDays(random.nextInt(300))
                    : LocalDate.of(2040, 6, 30));
    if (random.nextInt(5) == 0) {
      license.history(
          PastStatus.builder()
              .status(random.nextBoolean() ? Status.PROBATION : Status.ACTIVE)
              .from(near)
              .to(near.plusDays(random.nextInt(60))));
    }
    Job.Builder job =
        Job.builder()
            .from(near.minusDays(300 + random.nextInt(120)))
            .current(true)
            .hoursPerWeek(40)
            .fullTime(true)
            .country("US")
            .paid(true)
            .selfEmployed(false)
            .practicedAs("RN")
            .caseManagement(true)
            .caseManagementHoursPerWeek(40)
            .directClientContact(true)
            .allEssentialActivities(true)
            .acrossContinuum(true)
            .supervised(true)
            .supervisorCredentials("CCM")
            .supervisesCaseManagers(false)
            .healthDeliverySystem(true);
    Job.Builder before =
        Job.builder()
            .from(near.minusYears(5).minusDays(random.nextInt(400)))
            .to(near.minusYears(5).plusDays(random.nextInt(300)))
            .hoursPerWeek(36)
            .fullTime(true)
            .country("US")
            .paid(true)
            .selfEmployed(false)
            .practicedAs("RN")
            .caseManagement(random.nextBoolean())
            .directClientContact(true)
            .allEssentialActivities(true)
            .acrossContinuum(true)
            .supervised(true)
            .supervisorCredentials("CCM")
            .supervisesCaseManagers(false)
            .healthDeliverySystem(true);
    Candidate.Builder person =
        Candidate.withId("c")
            .licenses(license)
            .employment(job, before)
            .continuingEducation(
                ContinuingEducation.builder()
                    .completed(near.minusDays(random.nextInt(1200)))
                    .hours(30)
                    .topics("CASE_MANAGEMENT"))
            .noCertifications()
            .conduct(
                Conduct.builder()
                    .codeOfConductAccepted(true)
                    .felonyConviction(false)
                    .licenseDiscipline(false)
                    .supervisorAttestation(true));
    Degree.Builder degree =
        Degree.builder()
            .level(DegreeLevel.BACHELOR)
            .field("NURSING")
            .accredited(true)
            .supervisedFieldExperience(true)
            .conferred(random.nextBoolean() ? near : LocalDate.of(1990, 5, 10));
    return random.nextInt(3) == 0 ? person.noDegrees() : person.degrees(degree);
  }

  /** The past status is unknown, and the question names the application date. */
  @Example
  void the_status_of_a_license_is_asked_for_the_application_date() {
    Random random = new Random(1);
    Candidate person =
        person(random, LocalDate.of(2024, 6, 1))
            .licenses(
                License.ofType("RN")
                    .jurisdiction("US-TX")
                    .status(Status.INACTIVE)
                    .encumbered(false)
                    .issued("2010-06-01")
                    .expires("2040-06-30"))
            .noDegrees()
            .examinations(
                Examination.of("CCM").applied("2026-01-31").taken("2026-04-15").passed(true))
            .build();
    Evaluation evaluation = EVALUATOR.evaluate(person, "CCM", Stage.CERTIFICATION, ON);
    assertThat(evaluation.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(evaluation.questions().toString())
        .contains("/licenses/0/history@2026-01-31")
        .contains("Was the RN license from Texas active and unrestricted on 2026-01-31?");
  }
}
