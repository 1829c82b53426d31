package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.candidate.Verification;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.CandidateAnswers;

/** Evaluations under a policy on self-reported records, from the life of a credentialing desk. */
class VerifiedRecordsTest {

  private static final LocalDate ON = Nurses.ON;
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final VerificationPolicy LICENSES =
      VerificationPolicy.builder().within(120, "licenses").build();

  @Test
  void a_self_reported_license_is_a_question_and_a_verified_one_counts() {
    Candidate nurse = experienced(license("US-TX")).build();
    Evaluation open = evaluate(LICENSES, nurse);

    assertThat(evaluate(VerificationPolicy.NONE, nurse).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(asked(open))
        .containsExactly("Verify the RN license from Texas with the primary source.");
    OpenQuestion question = open.questions().get(0);
    assertThat(question.key()).isEqualTo("/licenses/0/verified");
    assertThat(question.question().answer().kind()).isEqualTo(AnswerType.Kind.VERIFICATION);
    assertThat(question.criteria()).containsExactly("CCM-LICENSE");
    Finding license = open.finding("CCM-LICENSE").orElseThrow();
    assertThat(license.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(license.reason())
        .hasToString("Verify the RN license from Texas first. As stated, this requirement is met.");

    Candidate verified = experienced(license("US-TX").verified(nursysOn("2026-11-01"))).build();

    assertThat(evaluate(LICENSES, verified).policy()).isEqualTo(LICENSES);
    assertThat(evaluate(LICENSES, verified).toBuilder().policy(VerificationPolicy.NONE).build())
        .isEqualTo(evaluate(VerificationPolicy.NONE, verified));
    assertThat(evaluate(LICENSES, verified).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(
            evaluate(LICENSES, verified)
                .finding("CCM-LICENSE")
                .orElseThrow()
                .evidence()
                .get(0)
                .verified())
        .isEqualTo(nursysOn("2026-11-01").build());
  }

  @Test
  void a_verification_counts_on_its_last_day_and_not_on_the_next() {
    License.Builder license = license("US-TX").verified(nursysOn("2026-07-26")); // 120 days before
    assertThat(evaluate(LICENSES, experienced(license).build()).decision())
        .isEqualTo(Decision.ELIGIBLE);

    Evaluation late =
        evaluate(LICENSES, experienced(license("US-TX").verified(nursysOn("2026-07-25"))).build());

    assertThat(late.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(asked(late))
        .containsExactly(
            "Verify the RN license from Texas again with the primary source. The last check was on"
                + " 2026-07-25.");
  }

  @Test
  void a_verification_without_a_day_or_after_the_evaluation_does_not_count() {
    assertThat(
            List.of(
                Verification.by("Nursys").build(),
                Verification.builder().on("2026-11-01").build(),
                nursysOn("2026-11-24").build(),
                nursysOn("2026-11").build()))
        .noneMatch(verified -> LICENSES.accepts("licenses", verified, ON));
    assertThat(nursysOn("2026-11-23").build())
        .matches(verified -> LICENSES.accepts("licenses", verified, ON));
    assertThat(nursysOn("2026-10").build())
        .matches(verified -> LICENSES.accepts("licenses", verified, ON));
  }

  @Test
  void one_license_that_is_verified_settles_the_verdict_whatever_the_other_is() {
    Candidate nurse =
        experienced(license("US-TX"), license("US-IL").verified(nursysOn("2026-11-01"))).build();

    Evaluation evaluation = evaluate(LICENSES, nurse);

    assertThat(evaluation.decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(evaluation.finding("CCM-LICENSE").orElseThrow().evidence())
        .extracting(evidence -> evidence.fact())
        .containsExactly("/licenses/1");
  }

  @Test
  void only_the_license_that_counts_is_to_be_verified() {
    Candidate nurse =
        experienced(license("US-TX").status(Status.EXPIRED).expires("2020-01-31"), license("US-IL"))
            .build();

    assertThat(asked(evaluate(LICENSES, nurse)))
        .containsExactly("Verify the RN license from Illinois with the primary source.");
  }

  @Test
  void a_license_that_does_not_count_may_be_wrong_too() {
    Candidate nurse =
        experienced(license("US-TX").status(Status.EXPIRED).expires("2020-01-31")).build();

    assertThat(evaluate(VerificationPolicy.NONE, nurse).decision())
        .isEqualTo(Decision.NOT_ELIGIBLE);
    Evaluation open = evaluate(LICENSES, nurse);
    assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(asked(open))
        .containsExactly("Verify the RN license from Texas with the primary source.");
    assertThat(open.finding("CCM-LICENSE").orElseThrow().reason().toString())
        .startsWith(
            "Verify the RN license from Texas first. As stated, this requirement is not met.");
  }

  @Test
  void a_record_that_cannot_change_the_verdict_opens_nothing() {
    Candidate nurse = experienced(license("US-TX").verified(nursysOn("2026-11-01"))).build();
    VerificationPolicy courses =
        VerificationPolicy.builder()
            .within(120, "licenses")
            .verified("continuingEducation", "degrees")
            .build();

    assertThat(evaluate(courses, nurse).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(evaluate(courses, nurse).questions()).isEmpty();
  }

  @Test
  void jobs_and_conduct_are_one_question_each() {
    VerificationPolicy all =
        VerificationPolicy.builder().verified("licenses", "employment", "conduct").build();

    Evaluation open = evaluate(all, experienced(license("US-TX")).build());

    assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(open.questions())
        .extracting(OpenQuestion::key)
        .containsExactlyInAnyOrder(
            "/licenses/0/verified", "/employment/0/verified", "/conduct/verified");
    assertThat(asked(open))
        .contains(
            "Verify the declarations about conduct with the primary source.",
            "Verify job 1 (Lakeside) with the primary source.");
  }

  @Test
  void the_answer_makes_the_record_verified_or_removes_it() {
    Candidate nurse = experienced(license("US-TX"), license("US-IL")).build();
    String key = evaluate(LICENSES, nurse).questions().get(0).key();
    CandidateAnswers none = CandidateAnswers.about(nurse);

    Candidate confirmed =
        none.with(
                key,
                new ObjectNode(JsonNodeFactory.instance)
                    .put("by", "Nursys")
                    .put("on", "2026-11-20"))
            .applyTo(nurse);
    Candidate refuted = none.with(key, false).applyTo(nurse);

    assertThat(evaluate(LICENSES, confirmed).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(refuted.licenses().entries()).hasSize(1);
    assertThat(asked(evaluate(LICENSES, refuted)))
        .containsExactly("Verify the RN license from Illinois with the primary source.");
  }

  @Test
  void the_windows_of_a_policy_change_on_their_day() {
    VerificationPolicy ncqa =
        VerificationPolicy.builder()
            .within(180, "licenses")
            .from(LocalDate.of(2025, 7, 1))
            .within(120, "licenses")
            .build();
    Verification verified = nursysOn("2025-01-15").build();

    assertThat(ncqa.accepts("licenses", verified, LocalDate.of(2025, 6, 30))).isTrue();
    assertThat(ncqa.accepts("licenses", verified, LocalDate.of(2025, 7, 1))).isFalse();
    assertThat(ncqa.days("licenses", LocalDate.of(2025, 7, 1))).hasValue(120);
    assertThat(ncqa.accepts("employment", Verification.NONE, ON)).isTrue();
  }

  private static Evaluation evaluate(VerificationPolicy policy, Candidate candidate) {
    return EVALUATOR.under(policy).evaluate(candidate, "CCM", Stage.EXAMINATION, ON);
  }

  private static List<String> asked(Evaluation evaluation) {
    return evaluation.questions().stream().map(open -> open.question().ask().toString()).toList();
  }

  private static Verification.Builder nursysOn(String day) {
    return Verification.by("Nursys").on(day);
  }

  private static License.Builder license(String state) {
    return Nurses.license().jurisdiction(state).expires("2028-05-31");
  }

  private static Candidate.Builder experienced(License.Builder... licenses) {
    return Nurses.almostThere()
        .licenses(licenses)
        .employment(
            Nurses.caseManagement().from("2025-11-01").current().supervisorCredentials("CCM"))
        .conduct(
            Conduct.builder()
                .codeOfConductAccepted(true)
                .felonyConviction(false)
                .licenseDiscipline(false)
                .supervisorAttestation(true)
                .build());
  }
}
