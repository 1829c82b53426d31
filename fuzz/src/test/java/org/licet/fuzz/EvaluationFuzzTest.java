package org.licet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.CandidateReader;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.licet.json.InvalidCandidateException;

/** Evaluations of whatever candidate there is, for every credential and stage. */
class EvaluationFuzzTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.of(Evaluator.installed());

  @FuzzTest(maxDuration = FuzzTime.LIMIT)
  void evaluations(byte[] text) {
    Candidate candidate;
    try {
      candidate = CandidateReader.readOne(new String(text, StandardCharsets.UTF_8));
    } catch (InvalidCandidateException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        holds(EVALUATOR.evaluate(candidate, credential, stage, ON));
      }
    }
  }

  private static void holds(Evaluation evaluation) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (Finding finding : evaluation.findings()) {
      verdicts.put(finding.criterion(), finding.verdict());
    }
    Verdict rolledUp =
        evaluation
            .requirement()
            .map(
                requirement ->
                    requirement.verdict(id -> Optional.ofNullable(verdicts.get(id)).orElseThrow()))
            .orElse(Verdict.UNDETERMINED);
    assertThat(evaluation.decision())
        .isEqualTo(
            switch (rolledUp) {
              case MET -> Decision.ELIGIBLE;
              case NOT_MET -> Decision.NOT_ELIGIBLE;
              case UNDETERMINED -> Decision.UNDETERMINED;
            });
    String line = EvaluationWriter.toLine(evaluation);
    Evaluation read = EvaluationReader.evaluation(EvaluationReader.parse(line));
    assertThat(EvaluationWriter.toLine(read)).isEqualTo(line);
  }
}
