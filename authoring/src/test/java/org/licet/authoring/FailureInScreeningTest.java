package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.authoring.internal.compile.CompiledRules;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Examination;
import org.licet.evaluation.Failure;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;

class FailureInScreeningTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  /** A rule that fails on an invalid date, but only for candidates with a certification. */
  private static final String FAILING_WHERE_IT_IS_HELD =
      "$code : examinations.inTermOf(\"X\", 2000000000).none()";

  private static Candidate candidate(int number, boolean holder) {
    Candidate.Builder candidate =
        Candidate.withId("c" + number)
            .continuingEducation(ContinuingEducation.ofHours(number % 20 + 1))
            .examinations(Examination.of("X").taken("2026-01-05"));
    return holder
        ? candidate.certifications(Certification.of("X").expires("2028-01-05")).build()
        : candidate.noCertifications().build();
  }

  @Test
  void a_candidate_on_whom_a_rule_fails_is_named_with_the_rule_and_the_others_are_evaluated() {
    RulesetSource rules =
        Rulesets.small("$code : conduct.codeOfConductAccepted()", FAILING_WHERE_IT_IS_HELD);
    List<Integer> failing = List.of(3, Screening.BATCH - 1, Screening.BATCH + 5);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 2 * Screening.BATCH; i++) {
      candidates.add(candidate(i, failing.contains(i)));
    }
    try (Evaluator evaluator = Evaluator.of(List.of(CompiledRules.module(rules)));
        Stream<ScreeningResult> screened =
            evaluator.screening(ON).credentials("X").threads(2).screen(candidates.iterator())) {
      List<ScreeningResult> results = screened.toList();
      for (int i = 0; i < candidates.size(); i++) {
        if (failing.contains(i)) {
          assertThat(results.get(i))
              .isInstanceOfSatisfying(
                  ScreeningResult.Failed.class,
                  failed -> {
                    assertThat(failed.credential()).isEqualTo("X");
                    assertThat(failed.failure())
                        .extracting(Failure::candidate, Failure::rule)
                        .containsExactly(
                            Optional.of(failed.candidate()), Optional.of("X: the code accepted"));
                  });
          assertThat(results.get(i).candidate()).isEqualTo("c" + i);
        } else {
          assertThat(results.get(i))
              .isEqualTo(
                  ScreeningResult.Evaluated.of(
                      evaluator.evaluate(candidates.get(i), "X", Stage.EXAMINATION, ON)));
        }
      }
    }
  }
}
