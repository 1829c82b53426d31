package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.Evaluator;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Stage;
import org.licet.testkit.Population;

/** The decisions on the made-up population, as docs/populations.md states them. */
class PopulationDecisionsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int COUNT = 5000;
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @ParameterizedTest
  @CsvSource({
    // credential, stage, percent eligible from and to, percent undetermined from and to
    "CCM, EXAMINATION, 6, 13, 21, 32",
    "ACM, EXAMINATION, 7, 14, 14, 24",
    "CMGT-BC, EXAMINATION, 2, 7, 6, 13",
    "RN, LICENSURE, 50, 63, 7, 14",
  })
  void all_three_decisions_occur_as_often_as_documented(
      String credential,
      Stage stage,
      int fewestEligible,
      int mostEligible,
      int fewestUndetermined,
      int mostUndetermined) {
    Map<Decision, Integer> counts = decisions(Population.of(7, ON), credential, stage);
    assertThat(percent(counts, Decision.ELIGIBLE)).isBetween(fewestEligible, mostEligible);
    assertThat(percent(counts, Decision.UNDETERMINED))
        .isBetween(fewestUndetermined, mostUndetermined);
    assertThat(percent(counts, Decision.NOT_ELIGIBLE)).isGreaterThan(20);
  }

  /**
   * Decisions can change rarely: known hours of case management count in a job that was not marked
   * as case management.
   */
  @ParameterizedTest
  @CsvSource({
    "CCM, EXAMINATION",
    "ACM, EXAMINATION",
    "ACM, CERTIFICATION",
    "CMGT-BC, EXAMINATION",
    "RN, LICENSURE"
  })
  void decisions_on_real_records_rarely_change_once_all_facts_are_known(
      String credential, Stage stage) {
    Population records = Population.of(7, ON);
    Population known = Population.fullyKnown(7, ON);
    int decided = 0;
    int changed = 0;
    for (int number = 1; number <= 600; number++) {
      Decision before =
          EVALUATOR.evaluate(records.candidate(number), credential, stage, ON).decision();
      if (before != Decision.UNDETERMINED) {
        decided++;
        Decision after =
            EVALUATOR.evaluate(known.candidate(number), credential, stage, ON).decision();
        changed += after == before ? 0 : 1;
      }
    }
    assertThat(decided).isGreaterThan(350);
    assertThat(changed).isLessThanOrEqualTo(decided / 100);
  }

  private static Map<Decision, Integer> decisions(
      Population people, String credential, Stage stage) {
    Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
    people
        .candidates(COUNT)
        .forEach(
            one ->
                counts.merge(
                    EVALUATOR.evaluate(one, credential, stage, ON).decision(), 1, Integer::sum));
    return counts;
  }

  private static int percent(Map<Decision, Integer> counts, Decision decision) {
    return Math.round(100f * counts.getOrDefault(decision, 0) / COUNT);
  }
}
