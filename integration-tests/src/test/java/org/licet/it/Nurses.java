package org.licet.it;

import java.time.LocalDate;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Stage;
import org.licet.outlook.Plan;

/** Nurses for tests of outlooks. */
final class Nurses {

  static final LocalDate ON = LocalDate.of(2026, 11, 23);
  static final LocalDate LAST = LocalDate.of(2036, 11, 22);

  private Nurses() {}

  static Job.Builder caseManagement() {
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

  static License.Builder license() {
    return License.ofType("RN")
        .jurisdiction("US-IL")
        .status(Status.ACTIVE)
        .encumbered(false)
        .issued("2015-06-01");
  }

  /** Returns a nurse who is eight days short of a year under a CCM. */
  static Candidate.Builder almostThere() {
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

  /** Plans from {@link #ON} to {@link #LAST}. */
  static Plan plan(Evaluator evaluator, Candidate candidate, String credential, Stage stage) {
    return evaluator.outlook(candidate, ON).plan(credential, stage, LAST);
  }
}
