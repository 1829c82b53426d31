package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;

class EvaluationLawsTest {

  @Provide
  Arbitrary<Evaluation> evaluations() {
    return AnyEvaluation.evaluations();
  }

  @Provide
  Arbitrary<Failure> failures() {
    return AnyEvaluation.failures();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void an_evaluation_reads_back_equal_and_is_valid(@ForAll("evaluations") Evaluation evaluation) {
    String line = EvaluationWriter.toLine(evaluation);

    assertThat(line).doesNotContain("\n", "\r");
    assertThat(EvaluationReader.isFailure(EvaluationReader.parse(line))).isFalse();
    assertThat(EvaluationReader.evaluation(EvaluationReader.parse(line))).isEqualTo(evaluation);
    assertThat(EvaluationReader.evaluation(EvaluationWriter.toJson(evaluation)))
        .isEqualTo(evaluation);
    assertThat(SchemaValidation.EVALUATION.faults(EvaluationReader.parse(line))).isEmpty();
    assertThat(EvaluationWriter.toLine(EvaluationReader.evaluation(EvaluationReader.parse(line))))
        .isEqualTo(line);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_failure_reads_back_equal_and_is_valid(@ForAll("failures") Failure failure) {
    String line = EvaluationWriter.toLine(failure);

    assertThat(EvaluationReader.isFailure(EvaluationReader.parse(line))).isTrue();
    assertThat(EvaluationReader.failure(EvaluationReader.parse(line))).isEqualTo(failure);
    assertThat(SchemaValidation.EVALUATION.faults(EvaluationReader.parse(line))).isEmpty();
  }
}
