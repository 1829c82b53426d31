package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.testkit.Population;

class QuestionsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static Evaluation ccm(Candidate.Builder candidate) {
    return EVALUATOR.evaluate(candidate.build(), "CCM", Stage.EXAMINATION, ON);
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

  private static License.Builder license() {
    return License.ofType("RN")
        .jurisdiction("US-TX")
        .status(Status.ACTIVE)
        .encumbered(false)
        .expires("2027-05-31");
  }

  private static Job.Builder job(String from, String to) {
    return unknownSupervisor(from, to).supervisorCredentials("CCM");
  }

  private static Conduct.Builder conduct() {
    return Conduct.builder()
        .codeOfConductAccepted(true)
        .felonyConviction(false)
        .licenseDiscipline(false);
  }

  @Test
  void only_what_could_still_change_the_decision_is_asked() {
    Evaluation evaluation =
        ccm(
            Candidate.withId("c")
                .licenses(license())
                .employment(job("2022-01-01", "2024-12-31"))
                .conduct(Conduct.builder().codeOfConductAccepted(true).felonyConviction(false)));
    assertThat(evaluation.decision()).isEqualTo(Decision.UNDETERMINED);
    // Degrees, certifications and attempts are unknown too, and do not matter.
    assertThat(asked(evaluation)).containsExactly("/conduct/licenseDiscipline");
  }

  @Test
  void once_it_is_decided_nothing_is_asked() {
    Evaluation evaluation =
        ccm(Candidate.withId("c").conduct(Conduct.builder().codeOfConductAccepted(false)));
    assertThat(evaluation.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(evaluation.questions()).isEmpty();
  }

  @Test
  void a_job_too_short_to_tip_the_balance_is_not_asked_about() {
    Evaluation evaluation =
        ccm(
            Candidate.withId("c")
                .licenses(license())
                .employment(
                    job("2024-01-01", "2024-12-31")
                        .supervisorCredentials("RN")
                        .directClientContact(true),
                    job("2025-03-01", "2025-04-30"))
                .conduct(conduct()));
    assertThat(evaluation.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    Job.Builder year = unknownSupervisor("2024-01-01", "2024-12-31");
    Job.Builder month = unknownSupervisor("2025-03-01", "2025-03-31");
    Evaluation open =
        ccm(Candidate.withId("c").licenses(license()).employment(year, month).conduct(conduct()));
    assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(asked(open)).containsExactly("/employment/0/supervisorCredentials");
  }

  private static Job.Builder unknownSupervisor(String from, String to) {
    return Job.builder()
        .from(from)
        .to(to)
        .fullTime(true)
        .country("US")
        .paid(true)
        .selfEmployed(false)
        .caseManagement(true)
        .directClientContact(true)
        .allEssentialActivities(true)
        .acrossContinuum(true)
        .supervisesCaseManagers(false);
  }

  @Test
  void a_job_that_tips_the_balance_together_with_another_is_asked_about() {
    Evaluation open =
        ccm(
            Candidate.withId("c")
                .licenses(license())
                .employment(
                    unknownSupervisor("2023-01-01", "2023-11-30"),
                    unknownSupervisor("2025-03-01", "2025-03-31"))
                .conduct(conduct()));
    assertThat(asked(open))
        .containsExactly(
            "/employment/0/supervisorCredentials", "/employment/1/supervisorCredentials");
  }

  @Test
  void the_question_that_settles_most_comes_first() {
    Evaluation open =
        ccm(
            Candidate.withId("c")
                .licenses(license())
                .employment(unknownSupervisor("2025-06-01", "2026-07-31"))
                .conduct(Conduct.builder().codeOfConductAccepted(true).felonyConviction(false)));
    // Either answer alone can refuse; nothing alone can accept. The supervisor's settles one more
    // criterion.
    assertThat(asked(open))
        .containsExactlyInAnyOrder(
            "/employment/0/supervisorCredentials", "/conduct/licenseDiscipline");
    Evaluation settled =
        ccm(
            Candidate.withId("c")
                .licenses(license().expires("2026-11"))
                .employment(
                    Job.builder()
                        .from("2025-06-01")
                        .to("2026-07-31")
                        .fullTime(true)
                        .country("US")
                        .caseManagement(true)
                        .directClientContact(true)
                        .allEssentialActivities(true)
                        .acrossContinuum(true)
                        .supervisesCaseManagers(false)
                        .supervisorCredentials("CCM"))
                .noCertifications()
                .noDegrees()
                .conduct(conduct()));
    // Without a license nothing helps, so one answer decides; the two facts of the job are asked
    // for after it.
    assertThat(asked(settled).get(0)).isEqualTo("/licenses/0/expires");
  }

  @Test
  void facts_without_effect_on_the_decision_are_not_asked() {
    Evaluation open =
        ccm(
            Candidate.withId("c")
                .licenses(license())
                .employment(
                    Job.builder()
                        .from("2022-01-01")
                        .current()
                        .fullTime(true)
                        .country("US")
                        .paid(true)
                        .selfEmployed(false)
                        .directClientContact(true)
                        .allEssentialActivities(true)
                        .acrossContinuum(true)
                        .supervisesCaseManagers(false))
                .noCertifications()
                .noDegrees()
                .conduct(conduct()));
    // With case management 58 months suffice under any supervisor; without it nothing counts.
    assertThat(asked(open)).containsExactly("/employment/0/caseManagement");
  }

  @Test
  void many_questions_are_pruned_record_by_record() {
    Evaluation open =
        ccm(
            Candidate.withId("c")
                .licenses(license())
                .employment(
                    Job.builder()
                        .from("2022-01-01")
                        .current()
                        .fullTime(true)
                        .supervisorCredentials("CCM"),
                    Job.builder()
                        .from("2021-12-20")
                        .to("2021-12-22")
                        .current(false)
                        .fullTime(true)
                        .supervisorCredentials("CCM"))
                .noCertifications()
                .noDegrees()
                .conduct(conduct()));
    assertThat(asked(open)).isNotEmpty().allMatch(fact -> fact.startsWith("/employment/0/"));
  }

  @Test
  void every_question_has_words_in_every_language() {
    Population population = Population.of(3, ON);
    Set<String> said = new TreeSet<>();
    for (int i = 1; i <= 300; i++) {
      for (String credential : EVALUATOR.credentials()) {
        for (Stage stage : EVALUATOR.stages(credential)) {
          for (Finding finding :
              EVALUATOR.evaluate(population.candidate(i), credential, stage, ON).findings()) {
            for (Question question : finding.questions()) {
              if (question instanceof Question.OfCandidate asked) {
                said.add(asked.about().toString());
                assertThat(asked.about().in(Locale.forLanguageTag("es"))).isNotBlank();
              }
            }
          }
        }
      }
    }
    assertThat(said)
        .contains("country of a job", "expiration date of a license", "felony conviction");
  }
}
