package org.licet.authoring.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.Evaluator;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** The effort that rules with many patterns may take for one candidate. */
class PatternEffortTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  /** Much longer than the limit of comparisons takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String SIX_RECORDS =
      """
      $a : License()
      $b : License( this != $a )
      $c : License( this != $a, this != $b )
      $d : License( this != $a, this != $b, this != $c )
      $e : License( this != $a, this != $b, this != $c, this != $d )
      """;

  private static Evaluator requiring(String condition) {
    return Evaluator.of(
        List.of(
            CheckedRules.compile(
                new RulesSource(
                    "p", List.of(PatternSample.ruleset(Map.of("P-MANY", condition)))))));
  }

  private static Candidate licensed(int number) {
    List<License> licenses = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      licenses.add(
          License.ofType("RN")
              .number("N" + i)
              .issued(LocalDate.of(2000, 1, 1).plusDays(i * 37L % 4000))
              .build());
    }
    return Candidate.withId("many").licenses(Listing.of(licenses)).build();
  }

  private static Verdict verdict(Evaluator evaluator, Candidate candidate) {
    return evaluator
        .evaluate(candidate, "P", Stage.EXAMINATION, ON)
        .finding("P-MANY")
        .orElseThrow()
        .verdict();
  }

  /** The last part of a rule; {@code -Dlicet.shapes=3} tries all of them. */
  static Stream<String> shapes() {
    return Stream.of(
            "$f : License( issued > $a.issued, issued < $a.issued )",
            "forall( $x : License( issued > $a.issued ) License( this == $x, issued < $b.issued, issued > $e.issued.plusYears(90) ) )",
            "accumulate( License( issued > $a.issued, issued > $b.issued ); $n : count(); $n > 100000 )")
        .limit(Integer.getInteger("licet.shapes", 1));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void a_candidate_with_too_many_combinations_is_refused_alone(String last) {
    try (Evaluator evaluator = requiring(SIX_RECORDS + last)) {
      assertTimeoutPreemptively(
          PATIENCE,
          () ->
              assertThatThrownBy(() -> verdict(evaluator, licensed(60)))
                  .isInstanceOf(EvaluationException.class)
                  .hasMessageContaining(
                      "its patterns compare the records of this candidate more than 2,000,000 times"));
      assertThat(verdict(evaluator, licensed(4))).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Test
  void a_match_among_many_combinations_is_found() {
    try (Evaluator evaluator = requiring(SIX_RECORDS + "$f : License( issued > $e.issued )")) {
      assertThat(verdict(evaluator, licensed(60))).isEqualTo(Verdict.MET);
    }
  }
}
