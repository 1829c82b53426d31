package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;

/** Answers in turn, until the decision stands or only the issuing body can answer. */
class AnsweringTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  /** The facts in a résumé. */
  private static final Set<String> RESUME =
      Set.of(
          "type",
          "jurisdiction",
          "credential",
          "level",
          "field",
          "conferred",
          "employer",
          "title",
          "from",
          "to",
          "current",
          "exam",
          "taken",
          "completed",
          "hours",
          "category",
          "issued");

  /**
   * No question is asked twice. The answers lead to a decision, unless the issuing body must
   * answer.
   */
  @Property(tries = 20)
  void answering_the_first_question_each_time_leads_to_a_decision(@ForAll long seed) {
    Population known = Population.fullyKnown(seed, ON);
    ObjectNode twin = CandidateWriter.toJson(known.candidate(1));
    ObjectNode record = CandidateWriter.toJson(Population.of(seed, ON).candidate(1));
    ObjectNode resume = twin.deepCopy();
    resume.remove("conduct");
    resume.forEach(list -> list.forEach(AnsweringTest::onlyResume));
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Decision whole = EVALUATOR.evaluate(known.candidate(1), credential, stage, ON).decision();
        for (ObjectNode start : List.of(record, resume)) {
          Decision end = decision(start.deepCopy(), twin, credential, stage);
          if (whole != Decision.UNDETERMINED) {
            assertThat(end)
                .as("%s %s%n%s", credential, stage, start)
                .isNotEqualTo(Decision.UNDETERMINED);
          }
        }
      }
    }
  }

  private static void onlyResume(JsonNode entry) {
    if (entry instanceof ObjectNode row) {
      row.retain(RESUME);
    }
  }

  private static Decision decision(
      ObjectNode start, ObjectNode twin, String credential, Stage stage) {
    Candidate candidate = CandidateReader.read(start);
    Set<String> asked = new HashSet<>();
    while (true) {
      Evaluation evaluation = EVALUATOR.evaluate(candidate, credential, stage, ON);
      Optional<String> next =
          evaluation.questions().stream()
              .map(OpenQuestion::question)
              .filter(Question.OfCandidate.class::isInstance)
              .map(question -> ((Question.OfCandidate) question).fact())
              .filter(fact -> !asked.contains(fact))
              .findFirst();
      if (evaluation.decision() != Decision.UNDETERMINED || next.isEmpty()) {
        return evaluation.decision();
      }
      asked.add(next.get());
      candidate = answered(candidate, twin, next.get());
    }
  }

  /**
   * Answers a question about a fact truthfully. The answer about a past status is the whole
   * history, and about other entries those that the list lacks.
   */
  private static Candidate answered(Candidate candidate, ObjectNode twin, String fact) {
    int same = fact.indexOf('#');
    if (same >= 0) {
      JsonNode code = twin.at(fact.substring(0, same));
      List<String> codes = List.of(fact.substring(same + 1).split(",", -1));
      boolean is = code.isTextual() && codes.contains(code.asText());
      for (JsonNode one : code) {
        is |= codes.contains(one.asText());
      }
      return CandidateAnswers.about(candidate).with(fact, is).applyTo(candidate);
    }
    String key = fact.replaceAll("@.*", "");
    JsonNode truth =
        key.matches("/\\w+/\\d+") ? BooleanNode.TRUE : twin.at(key); // no record repeats another
    if (key.endsWith("/to") && truth.isMissingNode()) {
      truth = TextNode.valueOf("current");
    }
    JsonNode known = CandidateWriter.toJson(candidate).at(key);
    if (known instanceof ArrayNode entries && !key.endsWith("/history")) {
      ArrayNode others = entries.arrayNode();
      for (int i = entries.size(); i < truth.size(); i++) {
        others.add(truth.get(i));
      }
      truth = others;
    }
    return truth.isMissingNode()
        ? candidate
        : CandidateAnswers.about(candidate).with(key, truth).applyTo(candidate);
  }
}
