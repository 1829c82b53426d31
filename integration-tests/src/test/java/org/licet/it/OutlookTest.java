package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.it.Nurses.LAST;
import static org.licet.it.Nurses.ON;
import static org.licet.it.Nurses.almostThere;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.VerdictChange;
import org.licet.text.Text;

class OutlookTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @Test
  void credentials_are_compared_the_nearest_first() {
    List<Plan> plans = EVALUATOR.outlook(almostThere().build(), ON).compare(LAST);
    assertThat(plans)
        .extracting(plan -> plan.today().credential())
        .containsExactlyInAnyOrder("ACM", "CCM", "CDMS", "CMAC", "CMCN", "CMGT-BC", "CPHQ", "RN");
    assertThat(plans).isSortedAccordingTo(Plan.NEAREST_FIRST);
    assertThat(plans.subList(0, 2))
        .extracting(plan -> plan.today().credential())
        .containsExactly("CPHQ", "RN"); // nothing but a wait is required for the CPHQ
  }

  @Test
  void what_if_shows_changed_verdicts_with_reasons() {
    Candidate now = almostThere().build();
    Candidate then =
        now.toBuilder()
            .employment(now.employment().entries().get(0).toBuilder().from("2025-11-23"))
            .build();
    Difference difference =
        Difference.between(
            EVALUATOR.evaluate(now, "CCM", Stage.EXAMINATION, ON),
            EVALUATOR.evaluate(then, "CCM", Stage.EXAMINATION, ON));
    assertThat(difference.decisionMoved()).isTrue();
    assertThat(difference.verdicts())
        .containsExactly(
            VerdictChange.builder()
                .criterion("CCM-EXPERIENCE-1")
                .title(
                    Text.verbatim(
                        "12 months of case management supervised by a CCM, in the last five years"))
                .before(Optional.of(Verdict.NOT_MET))
                .after(Optional.of(Verdict.MET))
                .was(Text.verbatim("Months under a CCM: 11 (12 required, 1 more needed)."))
                .because(Text.verbatim("Months under a CCM: 12 (12 required)."))
                .build());
  }

  @Test
  void a_last_day_before_the_first_is_refused() {
    assertThatThrownBy(
            () ->
                EVALUATOR
                    .outlook(almostThere().build(), ON)
                    .timeline("CCM", Stage.EXAMINATION, ON.minusDays(1)))
        .hasMessage(
            "The last day is 2026-11-22. Expected a day on or after the first, 2026-11-23.");
  }
}
