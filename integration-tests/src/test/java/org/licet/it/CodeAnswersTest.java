package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.SyntheticCandidates;

/**
 * A certification under an unknown code is judged like one under the code that the answer names, in
 * its term and its renewal window too.
 */
class CodeAnswersTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final List<String> CREDENTIALS =
      EVALUATOR.credentials().stream()
          .filter(one -> EVALUATOR.stages(one).contains(Stage.RENEWAL))
          .toList();

  @Property
  void an_answer_about_a_code_gives_the_verdicts_of_that_code(@ForAll long seed) {
    Random random = new Random(seed);
    String credential = CREDENTIALS.get(random.nextInt(CREDENTIALS.size()));
    ObjectNode stated = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    stated.remove("incomplete");
    ArrayNode certifications = stated.putArray("certifications");
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      certifications
          .addObject()
          .put("credential", credential)
          .put("status", "ACTIVE")
          .put("issued", LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2_500)).toString())
          .put("expires", ON.plusDays(random.nextInt(900) - 200).toString());
    }
    ObjectNode unknown = stated.deepCopy();
    ((ObjectNode) unknown.get("certifications").get(0)).put("credential", "Z9");
    ObjectNode without = stated.deepCopy();
    ((ArrayNode) without.get("certifications")).remove(0);

    assertSame(answered(unknown, credential, true), evaluate(stated, credential), unknown);
    assertSame(answered(unknown, credential, false), evaluate(without, credential), unknown);
  }

  /** Checks verdicts, unless another fact of the first certification is asked for. */
  private static void assertSame(Evaluation answered, Evaluation expected, ObjectNode candidate) {
    boolean same = true;
    for (Finding finding : answered.findings()) {
      boolean asks =
          finding.questions().stream()
              .anyMatch(one -> one.key(finding.criterion()).contains("/certifications/0"));
      same &= !asks;
      if (!asks) {
        assertThat(finding.verdict())
            .as("%s of %s", finding.criterion(), candidate)
            .isEqualTo(expected.finding(finding.criterion()).orElseThrow().verdict());
      }
    }
    if (same) {
      assertThat(answered.decision()).as("%s", candidate).isEqualTo(expected.decision());
    }
  }

  private static Evaluation evaluate(ObjectNode candidate, String credential) {
    return EVALUATOR.evaluate(CandidateReader.read(candidate), credential, Stage.RENEWAL, ON);
  }

  /** Answers what is asked about the code of the first certification. */
  private static Evaluation answered(ObjectNode unknown, String credential, boolean same) {
    ObjectNode candidate = unknown.deepCopy();
    Evaluation now = evaluate(candidate, credential);
    for (Optional<String> asked = asked(now); asked.isPresent(); asked = asked(now)) {
      assertThat(candidate.path("rulings")).as("%s asked again", asked).hasSizeLessThan(3);
      candidate.withArray("rulings").addObject().put("key", asked.get()).put("answer", same);
      now = evaluate(candidate, credential);
    }
    return now;
  }

  private static Optional<String> asked(Evaluation evaluation) {
    return evaluation.findings().stream()
        .flatMap(
            finding ->
                finding.questions().stream().map(question -> question.key(finding.criterion())))
        .filter(key -> key.startsWith("/certifications/0/credential#"))
        .findFirst();
  }
}
