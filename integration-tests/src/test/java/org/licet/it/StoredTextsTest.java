package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationFormat;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.licet.testkit.SyntheticCandidates;

/** A stored evaluation whose texts are data reads in every language as the evaluation itself. */
class StoredTextsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final Evaluator STRICT =
      EVALUATOR.under(VerificationPolicy.builder().within(120, "licenses", "employment").build());
  private static final EvaluationFormat FORMAT = EvaluationFormat.standard().translatable();

  @Property
  void a_stored_evaluation_reads_the_same_in_every_language(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode record = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    LawsTest.forget(record, random, random.nextDouble() / 4);
    Candidate candidate = CandidateReader.read(record);
    List<String> credentials = EVALUATOR.credentials();
    String credential = credentials.get(random.nextInt(credentials.size()));
    List<Stage> stages = EVALUATOR.stages(credential);
    Stage stage = stages.get(random.nextInt(stages.size()));
    Evaluation evaluation =
        (random.nextBoolean() ? STRICT : EVALUATOR)
            .evaluate(candidate, credential, stage, ON.minusDays(random.nextInt(3000)));

    String stored = EvaluationWriter.toLine(evaluation, FORMAT);
    Evaluation read = EvaluationReader.evaluation(EvaluationReader.parse(stored));

    assertThat(read).isEqualTo(evaluation);
    for (Locale locale : List.of(Locale.ROOT, Locale.US, Locale.forLanguageTag("es"))) {
      assertThat(EvaluationWriter.toLine(read, locale))
          .as("%s %s %s", seed, credential, locale)
          .isEqualTo(EvaluationWriter.toLine(evaluation, locale));
    }
    assertThat(EvaluationWriter.toLine(read, FORMAT)).isEqualTo(stored);
  }
}
