package org.licet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** {@code -Dlicet.compared=4000} compares the conclusions for more people. */
class AgreementTest {

  private static final int CANDIDATES = Integer.getInteger("licet.compared", 400);

  private static final Map<Candidate, Evaluation> EVALUATIONS = new LinkedHashMap<>();

  @BeforeAll
  static void evaluate() {
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      for (Candidate candidate : People.known(CANDIDATES)) {
        EVALUATIONS.put(
            candidate, evaluator.evaluate(candidate, "CCM", Stage.EXAMINATION, Peer.ON));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Peers.class)
  void a_peer_agrees_with_licet_wherever_no_ruling_is_open(Peers peers) {
    Peer peer = peers.make();
    List<String> disagreements = new ArrayList<>();
    Map<String, Integer> compared = new HashMap<>();
    EVALUATIONS.forEach(
        (candidate, evaluation) -> {
          Outcome outcome = peer.judge(People.of(candidate));
          for (Criterion criterion : Criterion.values()) {
            Finding finding = evaluation.finding(criterion.id()).orElseThrow();
            if (finding.verdict() != Verdict.UNDETERMINED) {
              compared.merge(criterion + " " + finding.verdict(), 1, Integer::sum);
              if (outcome.isMet(criterion) != (finding.verdict() == Verdict.MET)) {
                disagreements.add(candidate.id() + " " + criterion + ": " + finding);
              }
            }
          }
          if (evaluation.decision() != Decision.UNDETERMINED) {
            compared.merge(evaluation.decision().name(), 1, Integer::sum);
            if (outcome.isEligible() != (evaluation.decision() == Decision.ELIGIBLE)) {
              disagreements.add(candidate.id() + ": " + evaluation.decision());
            }
          }
        });

    assertThat(disagreements).isEmpty();
    assertThat(compared).hasSize(2 * Criterion.values().length + 2);
    assertThat(compared.values()).allMatch(times -> times > CANDIDATES / 200);
    assertThat(compared.getOrDefault("ELIGIBLE", 0) + compared.getOrDefault("NOT_ELIGIBLE", 0))
        .isGreaterThan(CANDIDATES * 9 / 10);
  }
}
