package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Listing;
import org.licet.candidate.Ruling;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.testkit.SyntheticCandidates;

/** Recorded decisions of issuing bodies answer the questions that asked for them. */
class RecordedRulingsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final String KEY = "CCM-EXPERIENCE-1#country@/employment/0";

  private static Candidate.Builder inCanada() {
    return Nurses.almostThere()
        .licenses(Nurses.license().expires("2040-06-30"))
        .employment(
            Nurses.caseManagement()
                .from("2025-01-01")
                .current()
                .country("CA")
                .supervisorCredentials("CCM"));
  }

  private static Evaluation evaluate(Candidate.Builder candidate) {
    return EVALUATOR.evaluate(candidate.build(), "CCM", Stage.EXAMINATION, ON);
  }

  private static List<String> keys(Evaluation evaluation) {
    return evaluation.questions().stream().map(OpenQuestion::key).toList();
  }

  @Example
  void a_decision_about_a_job_settles_it_and_the_finding_names_it() {
    Evaluation open = evaluate(inCanada());
    assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(keys(open)).containsExactly(KEY);

    Evaluation accepted =
        evaluate(
            inCanada()
                .rulings(Ruling.on(KEY, true).by("CCMC").on("2026-03-01").reference("letter 12")));
    assertThat(accepted.decision()).isEqualTo(Decision.ELIGIBLE);
    Finding finding = accepted.finding("CCM-EXPERIENCE-1").orElseThrow();
    assertThat(finding.parts().get(0).found()).hasToString("22");
    assertThat(finding.evidence().get(0).because().toString())
        .contains(
            "CCMC answered yes to \"Does CCMC accept work in Canada?\" (2026-03-01, letter 12)");

    Evaluation refused = evaluate(inCanada().rulings(Ruling.on(KEY, false).by("CCMC")));
    assertThat(refused.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    assertThat(
            refused
                .finding("CCM-EXPERIENCE-1")
                .orElseThrow()
                .evidence()
                .get(0)
                .because()
                .toString())
        .contains("CCMC answered no to \"Does CCMC accept work in Canada?\"");
  }

  @Example
  void a_decision_on_another_question_or_by_another_body_changes_nothing() {
    for (Ruling.Builder other :
        List.of(
            Ruling.on("CCM-EXPERIENCE-1#paid@/employment/0", true).by("CCMC"),
            Ruling.on("ACM-EXPERIENCE#country@/employment/0", true).by("CCMC"),
            Ruling.on(KEY, true).by("ACMA"))) {
      assertThat(keys(evaluate(inCanada().rulings(other)))).containsExactly(KEY);
    }
  }

  @Example
  void a_decision_about_a_record_that_does_not_exist_is_refused() {
    for (String key :
        List.of("CCM-EXPERIENCE-1#country@/employment/1", "/employment/1/practicedAs#RN")) {
      assertThatThrownBy(() -> evaluate(inCanada().rulings(Ruling.on(key, true))))
          .isInstanceOfSatisfying(
              EvaluationException.class,
              refused -> {
                assertThat(refused.failure().pointer()).contains("/rulings/0/key");
                assertThat(refused.failure().message())
                    .isEqualTo(
                        "The candidate has no record at /employment/1, which the ruling \""
                            + key
                            + "\" names.\nMaybe you mean /employment/0.");
              });
    }
  }

  @Example
  void of_contradicting_decisions_the_certainly_latest_one_counts() {
    Ruling.Builder no = Ruling.on(KEY, false).by("CCMC").on("2024-01-01");
    Ruling.Builder yes = Ruling.on(KEY, true).by("CCMC").on("2026-01-01");
    assertThat(evaluate(inCanada().rulings(no, yes)).decision()).isEqualTo(Decision.ELIGIBLE);
    assertThat(evaluate(inCanada().rulings(yes, no)).decision()).isEqualTo(Decision.ELIGIBLE);

    Ruling.Builder some = Ruling.on(KEY, true).by("CCMC");
    for (Ruling.Builder unclear : List.of(some, Ruling.on(KEY, true).by("CCMC").on("2024"))) {
      Evaluation open = evaluate(inCanada().rulings(no, unclear));
      assertThat(open.decision()).isEqualTo(Decision.UNDETERMINED);
      assertThat(keys(open)).containsExactly(KEY);
    }
    assertThat(evaluate(inCanada().rulings(yes, some)).decision()).isEqualTo(Decision.ELIGIBLE);
  }

  private static Stream<Question.OfIssuer> ofIssuers(Evaluation evaluation) {
    return evaluation.questions().stream()
        .map(OpenQuestion::question)
        .filter(Question.OfIssuer.class::isInstance)
        .map(Question.OfIssuer.class::cast);
  }

  @Property
  void decisions_settle_every_question_to_an_issuing_body(@ForAll long seed) {
    Random random = new Random(seed);
    Candidate candidate = new SyntheticCandidates(seed, ON).next("c");
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        List<Ruling> rulings = new ArrayList<>();
        Candidate ruled = candidate;
        Evaluation evaluation = EVALUATOR.evaluate(candidate, credential, stage, ON);
        while (ofIssuers(evaluation).findAny().isPresent()) {
          for (OpenQuestion open : evaluation.questions()) {
            if (open.question() instanceof Question.OfIssuer asked) {
              rulings.add(Ruling.on(open.key(), random.nextBoolean()).by(asked.ruling()).build());
            }
          }
          ruled = ruled.toBuilder().rulings(Listing.of(rulings)).build();
          Evaluation after = EVALUATOR.evaluate(ruled, credential, stage, ON);
          assertThat(matters(after)).doesNotContainAnyElementsOf(matters(evaluation));
          assertSettledStays(evaluation, after);
          evaluation = after;
        }
        assertThat(screened(ruled, credential, stage)).isEqualTo(evaluation.decision());
      }
    }
  }

  private static Decision screened(Candidate candidate, String credential, Stage stage) {
    ScreeningResult result =
        EVALUATOR
            .screening(ON)
            .credentials(credential)
            .stage(stage)
            .screen(List.of(candidate))
            .get(0);
    return ((ScreeningResult.Evaluated) result).evaluation().decision();
  }

  private static Set<String> matters(Evaluation evaluation) {
    return ofIssuers(evaluation).map(Question.OfIssuer::matter).collect(Collectors.toSet());
  }

  private static void assertSettledStays(Evaluation before, Evaluation after) {
    for (Finding finding : before.findings()) {
      if (finding.verdict() != Verdict.UNDETERMINED) {
        assertThat(after.finding(finding.criterion()).orElseThrow().verdict())
            .as(finding.criterion())
            .isEqualTo(finding.verdict());
      }
    }
  }
}
