package org.licet.mcp.internal.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.evaluation.UndeclaredFact;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationReader;
import org.licet.json.EvaluationWriter;
import org.licet.records.Interview;

/** The tools that evaluate a candidate and ask for what is unknown. Thread-safe. */
final class EvaluationTools {

  private static final String KEY = "key";
  private static final String ANSWER = "answer";

  private final Evaluator evaluator;

  EvaluationTools(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "evaluate",
            "Evaluate a candidate",
            "Decides whether a candidate meets the criteria of a credential on a day: ELIGIBLE, "
                + "NOT_ELIGIBLE, or UNDETERMINED while facts are unknown. Returns each criterion "
                + "with verdict, reason, evidence and sources, and the open questions.",
            ToolParameters.ofEvaluation(),
            this::evaluate),
        new Tool(
            "next_question",
            "Next question",
            "Returns the open question that settles most, with the form of its answer and the "
                + "sources of the criteria that ask it. \"question\" is null once no answer can "
                + "change the decision.",
            ToolParameters.ofEvaluation(),
            this::nextQuestion),
        new Tool(
            "answer_question",
            "Answer a question",
            "Returns the candidate with the answer to an open question, the decision, and the "
                + "next question. Pass on that candidate in the next call.",
            ToolParameters.ofEvaluation()
                .with(KEY, ToolParameters.text("The key of the question."), true)
                .with(
                    ANSWER,
                    Map.of(
                        "description",
                        "The answer in the form that the question states: true or false, a "
                            + "number, a date, a code, or a list."),
                    true),
            this::answer));
  }

  private ObjectNode evaluate(ToolArguments arguments) {
    Candidate candidate = arguments.candidate();
    String credential = arguments.credential(evaluator);
    LocalDate on = arguments.on();
    Stage stage = arguments.stage(evaluator, candidate, credential, on);
    Evaluation evaluation = evaluator.evaluate(candidate, credential, stage, on);
    ObjectNode answer = (ObjectNode) json(evaluation, arguments.language());
    List<UndeclaredFact> unused = evaluator.undeclaredFacts(candidate);
    unused.forEach(
        fact ->
            answer
                .withArray("notes")
                .add(
                    "%s: No ruleset declares the fact %s of %s. It is not used."
                        .formatted(fact.pointer(), fact.name(), fact.record())));
    return answer;
  }

  private ObjectNode nextQuestion(ToolArguments arguments) {
    return state(interview(arguments), arguments.language());
  }

  private Interview interview(ToolArguments arguments) {
    Candidate candidate = arguments.candidate();
    String credential = arguments.credential(evaluator);
    LocalDate on = arguments.on();
    return Interview.of(evaluator, candidate, on)
        .about(credential, arguments.stage(evaluator, candidate, credential, on));
  }

  private ObjectNode answer(ToolArguments arguments) {
    Evaluation evaluation = interview(arguments).evaluations().get(0);
    String key = arguments.text(KEY).orElseThrow();
    Question asked = open(evaluation, key).question();
    Candidate candidate = arguments.candidate();
    Candidate answered =
        CandidateAnswers.about(candidate)
            .with(key, recorded(asked, arguments.value(ANSWER)))
            .applyTo(candidate);
    if (answered.equals(candidate)) {
      throw ToolArguments.refused(
          ANSWER, "The answer adds nothing to the record. Expected another answer.");
    }
    ObjectNode answer = RulesJson.JSON.createObjectNode();
    answer.set("candidate", CandidateWriter.toJson(answered));
    answer.set(
        "next",
        state(
            Interview.of(evaluator, answered, evaluation.on())
                .about(evaluation.credential(), evaluation.stage()),
            arguments.language()));
    return answer;
  }

  private static OpenQuestion open(Evaluation evaluation, String key) {
    return evaluation.questions().stream()
        .filter(question -> question.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                ToolArguments.refused(
                    KEY,
                    "No open question has the key %s. Expected one of those that next_question returns.%s"
                        .formatted(
                            key,
                            ToolArguments.advice(
                                key,
                                evaluation.questions().stream().map(OpenQuestion::key).toList()))));
  }

  /** Records who decided, as an interview does. */
  private static JsonNode recorded(Question question, JsonNode value) {
    if (question instanceof Question.OfIssuer issuer && !value.isObject()) {
      ObjectNode ruling = RulesJson.JSON.createObjectNode().put("by", issuer.ruling());
      ruling.set("answer", value);
      return ruling;
    }
    return value;
  }

  /** Returns the decision so far, and the next question with its sources. */
  private static ObjectNode state(Interview interview, Locale language) {
    Evaluation evaluation = interview.evaluations().get(0);
    JsonNode all = json(evaluation, language);
    ObjectNode answer = RulesJson.JSON.createObjectNode();
    for (String member : List.of("candidate", "credential", "stage", "on", "decision", "reason")) {
      if (all.has(member)) {
        answer.set(member, all.get(member));
      }
    }
    Optional<OpenQuestion> next = interview.question();
    answer.put("openQuestions", evaluation.questions().size());
    answer.putNull("question");
    next.ifPresent(
        open -> {
          ObjectNode question = question(all, open.key());
          interview.expected(language).ifPresent(form -> question.put("expected", form));
          answer.set("question", question);
        });
    answer.set("sources", sources(evaluation, next));
    return answer;
  }

  private static ObjectNode question(JsonNode evaluation, String key) {
    for (JsonNode question : evaluation.get("questions")) {
      if (question.path("key").asText().equals(key)) {
        return question.deepCopy();
      }
    }
    throw new IllegalStateException("The evaluation has no question " + key);
  }

  /** Returns the sources of the criteria that ask; those of all criteria at the end. */
  private static JsonNode sources(Evaluation evaluation, Optional<OpenQuestion> asked) {
    List<Source> sources =
        evaluation.findings().stream()
            .filter(
                finding ->
                    asked.map(one -> one.criteria().contains(finding.criterion())).orElse(true))
            .map(Finding::sources)
            .flatMap(List::stream)
            .distinct()
            .toList();
    return RulesJson.of(sources);
  }

  private static JsonNode json(Evaluation evaluation, Locale language) {
    return EvaluationReader.parse(EvaluationWriter.toLine(evaluation, language));
  }
}
