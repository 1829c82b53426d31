package org.licet.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;

/**
 * Reads evaluations back that {@link EvaluationWriter} wrote: the result equals what was written.
 * Thread-safe.
 */
public final class EvaluationReader {

  private EvaluationReader() {}

  /** Tells whether a line of results is a candidate that failed rather than an evaluation. */
  public static boolean isFailure(JsonNode json) {
    return json.has("error");
  }

  /**
   * Parses one line of results.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public static JsonNode parse(String line) {
    try {
      return CandidateReader.JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "This is no line of results: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads a candidate that failed.
   *
   * @throws IllegalArgumentException if a key is missing or holds something else
   */
  public static Failure failure(JsonNode json) {
    JsonNode error = required(json, "error");
    return new Failure(
        optional(json, "candidate").map(JsonNode::asText),
        text(error, "message"),
        optional(error, "pointer").map(JsonNode::asText),
        optional(error, "rule").map(JsonNode::asText));
  }

  /**
   * Reads an evaluation.
   *
   * @throws IllegalArgumentException if a key is missing or holds something else
   */
  public static Evaluation evaluation(JsonNode json) {
    try {
      return new Evaluation(
          text(json, "candidate"),
          text(json, "credential"),
          Stage.valueOf(text(json, "stage")),
          LocalDate.parse(text(json, "on")),
          Decision.valueOf(text(json, "decision")),
          optional(json, "ruleset").map(EvaluationReader::ruleset),
          optional(json, "reason").map(JsonNode::asText),
          list(json, "findings", EvaluationReader::finding),
          optional(json, "requirement").map(EvaluationReader::requirement),
          list(
              json,
              "questions",
              open -> new OpenQuestion(question(open), list(open, "criteria", JsonNode::asText))));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("This is no evaluation: " + e.getMessage(), e);
    }
  }

  private static RulesetReference ruleset(JsonNode json) {
    return new RulesetReference(
        text(json, "credential"),
        LocalDate.parse(text(json, "effectiveFrom")),
        Confidence.valueOf(text(json, "confidence")),
        text(json, "fingerprint"));
  }

  private static Finding finding(JsonNode json) {
    return new Finding(
        text(json, "criterion"),
        Verdict.valueOf(text(json, "verdict")),
        text(json, "title"),
        text(json, "reason"),
        list(json, "parts", EvaluationReader::part),
        list(
            json,
            "evidence",
            item ->
                new Evidence(
                    text(item, "fact"),
                    optional(item, "counted").map(EvaluationReader::range),
                    text(item, "because"))),
        list(json, "questions", EvaluationReader::question),
        list(json, "sources", EvaluationReader::source),
        text(json, "rule"),
        optional(json, "informational").map(JsonNode::asBoolean).orElse(false),
        optional(json, "asOf").map(JsonNode::asText).map(PartialDate::parse));
  }

  private static Part part(JsonNode json) {
    return new Part(
        text(json, "label"),
        optional(json, "required").map(EvaluationReader::quantity),
        optional(json, "limit").map(EvaluationReader::quantity),
        range(required(json, "found")));
  }

  private static Quantity quantity(JsonNode json) {
    return new Quantity(required(json, "amount").decimalValue(), Unit.valueOf(text(json, "unit")));
  }

  private static Range range(JsonNode json) {
    return new Range(
        required(json, "atLeast").decimalValue(),
        optional(json, "atMost").map(JsonNode::decimalValue));
  }

  private static Question question(JsonNode json) {
    return json.has("ruling")
        ? new Question.OfIssuer(text(json, "ruling"), text(json, "ask"))
        : new Question.OfCandidate(text(json, "fact"), text(json, "ask"));
  }

  private static Source source(JsonNode json) {
    return new Source(
        text(json, "document"),
        optional(json, "url").map(JsonNode::asText),
        optional(json, "asOf").map(JsonNode::asText).map(LocalDate::parse),
        Confidence.valueOf(text(json, "confidence")),
        optional(json, "conflict").map(JsonNode::asBoolean).orElse(false));
  }

  private static Requirement requirement(JsonNode json) {
    if (json.isTextual()) {
      return new Requirement.Criterion(json.textValue());
    }
    if (json.has("allOf")) {
      return new Requirement.AllOf(list(json, "allOf", EvaluationReader::requirement));
    }
    return json.has("anyOf")
        ? new Requirement.AnyOf(list(json, "anyOf", EvaluationReader::requirement))
        : new Requirement.AtLeast(
            required(json, "atLeast").intValue(), list(json, "of", EvaluationReader::requirement));
  }

  private static Optional<JsonNode> optional(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
  }

  private static JsonNode required(JsonNode json, String name) {
    return optional(json, name)
        .orElseThrow(
            () -> new IllegalArgumentException("This is no evaluation: it has no " + name));
  }

  private static String text(JsonNode json, String name) {
    return required(json, name).asText();
  }

  private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    required(json, name).forEach(item -> items.add(read.apply(item)));
    return items;
  }
}
