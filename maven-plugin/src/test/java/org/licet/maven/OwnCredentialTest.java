package org.licet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesJar;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** A host with the jar of {@code examples/own-credential} and the CCM on its class path. */
class OwnCredentialTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Path RULES = Path.of("../examples/own-credential/src/main/resources");

  @TempDir private static Path classes;
  private static URLClassLoader loader;
  private static Evaluator evaluator;

  @BeforeAll
  static void build() throws IOException {
    RulesJar.compile(RULES.resolve("com"), "com.example", "rules-hnn").writeTo(classes);
    URL[] jar = {classes.toUri().toURL(), RULES.toUri().toURL()};
    loader = new URLClassLoader(jar, OwnCredentialTest.class.getClassLoader());
    evaluator =
        Evaluator.of(
            ServiceLoader.load(RulesModule.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
  }

  @AfterAll
  static void close() throws IOException {
    evaluator.close();
    loader.close();
  }

  /**
   * Returns a candidate with two and a half years of case management. The test adds the license and
   * the course.
   */
  private static Candidate.Builder caseManager(String license) {
    return Candidate.withId("case-manager")
        .licenses(
            License.ofType(license)
                .jurisdiction("US-TX")
                .status(Status.ACTIVE)
                .encumbered(false)
                .expires("2027-05-31"))
        .noCertifications()
        .noDegrees()
        .employment(
            Job.at("Lone Star Health Plan")
                .from("2024-05-06")
                .current()
                .fullTime(true)
                .paid(true)
                .selfEmployed(false)
                .country("US")
                .caseManagement(true)
                .directClientContact(true)
                .allEssentialActivities(true)
                .acrossContinuum(true))
        .conduct(
            Conduct.builder()
                .codeOfConductAccepted(true)
                .felonyConviction(false)
                .licenseDiscipline(false));
  }

  private static Map<String, Decision> decisions(Candidate candidate) {
    return evaluator.evaluate(candidate, evaluator.credentials(), Stage.EXAMINATION, ON).stream()
        .collect(Collectors.toMap(Evaluation::credential, Evaluation::decision));
  }

  @Test
  void both_credentials_are_found_on_the_class_path() {
    assertEquals(List.of("CCM", "HNN"), evaluator.credentials());
    assertEquals(List.of(Stage.EXAMINATION, Stage.RENEWAL), evaluator.stages("HNN"));
  }

  @Test
  void both_credentials_are_evaluated_side_by_side() {
    Examination.Builder course = Examination.of("HNN-COURSE").taken("2026-10-05").passed(true);
    assertEquals(
        Map.of("CCM", Decision.ELIGIBLE, "HNN", Decision.ELIGIBLE),
        decisions(caseManager("RN").examinations(course).build()));
    assertEquals(
        Map.of("CCM", Decision.NOT_ELIGIBLE, "HNN", Decision.ELIGIBLE),
        decisions(caseManager("LPN").examinations(course).build()));
    assertEquals(
        Map.of("CCM", Decision.ELIGIBLE, "HNN", Decision.UNDETERMINED),
        decisions(caseManager("RN").noExaminations().build()));
  }

  @Test
  void the_findings_of_the_own_rules_are_explained_like_those_of_licet() {
    Evaluation evaluation =
        evaluator.evaluate(
            caseManager("LPN").noExaminations().build(), "HNN", Stage.EXAMINATION, ON);
    Finding license = evaluation.finding("HNN-LICENSE").orElseThrow();
    assertEquals(Verdict.MET, license.verdict());
    assertEquals("The LPN license from Texas counts.", license.reason().toString());
    assertEquals(
        List.of(
            "HGH, Policy 12: the award of the Harbor Nurse Navigator (made up)",
            "HGH, Policy 13: the renewal of the Harbor Nurse Navigator (made up)"),
        license.sources().stream().map(source -> source.document()).toList());
    assertEquals(
        List.of(
            Question.OfIssuer.of(
                "HGH",
                "does-the-committee-approve-course-work-taken-elsewhere-as-equivalent-to-the-navigator-course",
                Text.verbatim(
                    "Does the committee approve course work taken elsewhere as equivalent to the"
                        + " navigator course?"))),
        evaluation.questions().stream().map(open -> open.question()).toList());
  }

  @Test
  void before_the_rules_were_read_nothing_is_judged() {
    Candidate candidate = caseManager("RN").build();
    assertEquals(
        "The rules for HNN are known only from 2026-01-01.",
        evaluator
            .evaluate(candidate, "HNN", Stage.EXAMINATION, LocalDate.of(2025, 12, 31))
            .reason()
            .orElseThrow()
            .toString());
    assertEquals(
        2,
        evaluator
            .evaluate(candidate, "HNN", Stage.EXAMINATION, LocalDate.of(2026, 1, 1))
            .findings()
            .size());
  }
}
