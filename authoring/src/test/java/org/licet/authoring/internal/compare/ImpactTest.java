package org.licet.authoring.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.licet.authoring.Rulesets;
import org.licet.authoring.internal.compile.CheckedRules;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

class ImpactTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private final Impact impact =
      new Impact(
          List.of(CheckedRules.compile(rules(Rulesets.small()))),
          List.of(CheckedRules.compile(rules(Rulesets.small("atLeast(10)", "atLeast(12)")))),
          ON,
          Optional.empty());

  private static RulesSource rules(RulesetSource ruleset) {
    return new RulesSource("rules", List.of(ruleset));
  }

  private static Candidate withHours(int hours) {
    return Candidate.withId("with-" + hours)
        .conduct(Conduct.builder().codeOfConductAccepted(true))
        .continuingEducation(ContinuingEducation.builder().completed("2026-01-01").hours(hours))
        .build();
  }

  @Test
  void only_changed_decisions_are_listed_with_criterion_and_reason() {
    assertThat(impact.add(withHours(9))).isEmpty();
    assertThat(impact.add(withHours(12))).isEmpty();
    assertThat(impact.add(withHours(10)))
        .containsExactly(
            new Impact.Move(
                "with-10",
                "X",
                Stage.EXAMINATION,
                Decision.ELIGIBLE,
                Decision.NOT_ELIGIBLE,
                List.of(
                    new Impact.Moved(
                        "X-HOURS",
                        Optional.of(Verdict.MET),
                        Optional.of(Verdict.NOT_MET),
                        Text.verbatim("Hours: 10 (12 required, 2 more needed).")))));
  }

  @Test
  void the_matrix_counts_everybody_and_the_criteria_those_who_move() {
    List.of(9, 10, 11, 12).forEach(hours -> impact.add(withHours(hours)));
    assertThat(impact.candidates()).isEqualTo(4);
    assertThat(impact.matrix())
        .isEqualTo(
            Map.of(
                "X EXAMINATION",
                Map.of(
                    Decision.ELIGIBLE,
                    Map.of(Decision.ELIGIBLE, 1, Decision.NOT_ELIGIBLE, 2),
                    Decision.NOT_ELIGIBLE,
                    Map.of(Decision.NOT_ELIGIBLE, 1))));
    assertThat(impact.responsible()).isEqualTo(Map.of("X-HOURS", 2));
    assertThat(impact.movedTo(Decision.NOT_ELIGIBLE)).isEqualTo(2);
    assertThat(impact.movedTo(Decision.ELIGIBLE)).isZero();
  }
}
