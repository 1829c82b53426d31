package org.licet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.benchmarks.peers.explained.Explained;
import org.licet.benchmarks.peers.explained.ExplainedFinding;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;

/** {@code -Dlicet.compared=4000} compares the explanations for more people. */
class ExplainedAgreementTest {

  private static final int CANDIDATES = Integer.getInteger("licet.compared", 400);

  @Test
  void hand_written_java_explains_every_finding_in_the_same_words() {
    Map<Verdict, Integer> compared = new EnumMap<>(Verdict.class);
    try (Evaluator evaluator = Evaluator.ofClassPath()) {
      for (Candidate candidate : People.known(CANDIDATES)) {
        Evaluation evaluation = evaluator.evaluate(candidate, "CCM", Stage.EXAMINATION, Peer.ON);
        for (ExplainedFinding explained : Explained.judge(candidate)) {
          Finding finding = evaluation.finding(explained.criterion().id()).orElseThrow();
          compared.merge(finding.verdict(), 1, Integer::sum);
          if (explained.criterion() == Criterion.DEGREE) { // Licet also looks at refused licenses
            assertThat(finding.verdict()).isIn(explained.verdict(), Verdict.UNDETERMINED);
            continue;
          }
          assertThat(explained)
              .as(candidate.id())
              .isEqualTo(
                  new ExplainedFinding(
                      explained.criterion(),
                      finding.verdict(),
                      finding.reason().toString(),
                      finding.parts(),
                      finding.evidence(),
                      finding.questions()));
        }
      }
    }
    assertThat(compared).hasSize(Verdict.values().length);
    assertThat(compared.values()).allMatch(times -> times > CANDIDATES / 8);
  }
}
