package org.licet.it;

import java.time.LocalDate;
import java.util.List;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;

/** Evaluates one nurse for every credential and stage and prints the decisions and verdicts. */
public final class Host {

  private Host() {}

  /** Prints the results. */
  public static void main(String[] args) {
    verdicts().forEach(System.out::println);
  }

  static List<String> verdicts() {
    LocalDate on = LocalDate.of(2026, 11, 23);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      return evaluator.credentials().stream()
          .flatMap(
              credential ->
                  evaluator.stages(credential).stream()
                      .map(stage -> line(evaluator, credential, stage, on)))
          .toList();
    }
  }

  private static String line(Evaluator evaluator, String credential, Stage stage, LocalDate on) {
    StringBuilder line = new StringBuilder(credential + " " + stage);
    var evaluation = evaluator.evaluate(nurse(), credential, stage, on);
    line.append(' ').append(evaluation.decision());
    line.append(' ').append(evaluation.ruleset().orElseThrow().fingerprint());
    for (Finding finding : evaluation.findings()) {
      line.append(' ').append(finding.criterion()).append('=').append(finding.verdict());
    }
    return line.toString();
  }

  private static Candidate nurse() {
    return Candidate.withId("nurse")
        .licenses(
            License.ofType("RN")
                .jurisdiction("US-TX")
                .status(Status.ACTIVE)
                .encumbered(false)
                .expires("2027-05-31"))
        .noCertifications()
        .degrees(
            Degree.ofLevel(DegreeLevel.BACHELOR)
                .field("NURSING")
                .accredited(true)
                .supervisedFieldExperience(true)
                .preLicensure(true)
                .boardApproved(true))
        .employment(
            Job.at("Mercy Hospital")
                .from("2024-03-01")
                .current()
                .hoursPerWeek(40)
                .fullTime(true)
                .country("US")
                .paid(true)
                .selfEmployed(false)
                .practicedAs("RN")
                .caseManagement(true)
                .directClientContact(true)
                .allEssentialActivities(true)
                .acrossContinuum(true)
                .supervised(true)
                .supervisorCredentials("CCM")
                .supervisesCaseManagers(false)
                .healthDeliverySystem(true))
        .continuingEducation(
            ContinuingEducation.ofHours(30).completed("2026-02-14").topics("CASE_MANAGEMENT"))
        .noProfessionalDevelopment()
        .noExaminations()
        .conduct(
            Conduct.builder()
                .codeOfConductAccepted(true)
                .felonyConviction(false)
                .licenseDiscipline(false)
                .supervisorAttestation(true))
        .build();
  }
}
