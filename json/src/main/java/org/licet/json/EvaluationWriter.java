package org.licet.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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

/**
 * Writes evaluations, and candidates that failed, as JSON objects. Equal input gives the same
 * bytes. Thread-safe.
 */
public final class EvaluationWriter {

  private EvaluationWriter() {}

  /** Returns the evaluation as one line of JSON. */
  public static String toLine(Evaluation evaluation) {
    return Numbers.line(toJson(evaluation));
  }

  /** Returns the failure as one line of JSON. */
  public static String toLine(Failure failure) {
    return Numbers.line(toJson(failure));
  }

  /** Returns the failure as a JSON object. */
  public static ObjectNode toJson(Failure failure) {
    ObjectNode json = object();
    json.put("candidate", failure.candidate().orElse(null));
    ObjectNode error = json.putObject("error").put("message", failure.message());
    failure.pointer().ifPresent(pointer -> error.put("pointer", pointer));
    failure.rule().ifPresent(rule -> error.put("rule", rule));
    return json;
  }

  /** Returns the evaluation as a JSON object. */
  public static ObjectNode toJson(Evaluation evaluation) {
    ObjectNode json =
        object()
            .put("candidate", evaluation.candidate())
            .put("credential", evaluation.credential())
            .put("stage", evaluation.stage().name())
            .put("on", evaluation.on().toString())
            .put("decision", evaluation.decision().name());
    json.set("ruleset", evaluation.ruleset().map(EvaluationWriter::ruleset).orElse(null));
    evaluation.reason().ifPresent(reason -> json.put("reason", reason));
    ArrayNode findings = json.putArray("findings");
    evaluation.findings().forEach(finding -> findings.add(finding(finding)));
    evaluation.requirement().ifPresent(requirement -> add(json, requirement));
    ArrayNode questions = json.putArray("questions");
    evaluation.questions().forEach(question -> questions.add(open(question)));
    return json;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode ruleset(RulesetReference ruleset) {
    return object()
        .put("credential", ruleset.credential())
        .put("effectiveFrom", ruleset.effectiveFrom().toString())
        .put("confidence", ruleset.confidence().name())
        .put("fingerprint", ruleset.fingerprint());
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode json =
        object()
            .put("criterion", finding.criterion())
            .put("verdict", finding.verdict().name())
            .put("title", finding.title())
            .put("reason", finding.reason());
    ArrayNode parts = json.putArray("parts");
    finding.parts().forEach(part -> parts.add(part(part)));
    ArrayNode evidence = json.putArray("evidence");
    finding.evidence().forEach(item -> evidence.add(evidence(item)));
    ArrayNode questions = json.putArray("questions");
    finding.questions().forEach(question -> questions.add(question(question)));
    ArrayNode sources = json.putArray("sources");
    finding.sources().forEach(source -> sources.add(source(source)));
    json.put("rule", finding.rule());
    if (finding.informational()) {
      json.put("informational", true);
    }
    finding.asOf().ifPresent(day -> json.put("asOf", day.toString()));
    return json;
  }

  private static ObjectNode part(Part part) {
    ObjectNode json = object().put("label", part.label());
    part.required().ifPresent(required -> json.set("required", quantity(required)));
    part.limit().ifPresent(limit -> json.set("limit", quantity(limit)));
    json.set("found", range(part.found()));
    part.shortfall()
        .ifPresent(
            shortfall -> json.set("shortfall", range(shortfall).put("unit", part.unit().name())));
    return json;
  }

  private static ObjectNode quantity(Quantity quantity) {
    ObjectNode json = object();
    json.set("amount", Numbers.of(quantity.amount()));
    return json.put("unit", quantity.unit().name());
  }

  private static ObjectNode range(Range range) {
    ObjectNode json = object();
    json.set("atLeast", Numbers.of(range.atLeast()));
    range.atMost().ifPresent(most -> json.set("atMost", Numbers.of(most)));
    return json;
  }

  private static ObjectNode evidence(Evidence evidence) {
    ObjectNode json = object().put("fact", evidence.fact());
    evidence.counted().ifPresent(counted -> json.set("counted", range(counted)));
    return json.put("because", evidence.because());
  }

  private static ObjectNode question(Question question) {
    ObjectNode json = object();
    if (question instanceof Question.OfCandidate asked) {
      json.put("fact", asked.fact());
    } else if (question instanceof Question.OfIssuer asked) {
      json.put("ruling", asked.ruling());
    }
    return json.put("ask", question.ask());
  }

  private static ObjectNode open(OpenQuestion open) {
    ObjectNode json = question(open.question());
    ArrayNode criteria = json.putArray("criteria");
    open.criteria().forEach(criteria::add);
    return json;
  }

  private static ObjectNode source(Source source) {
    ObjectNode json = object().put("document", source.document());
    source.url().ifPresent(url -> json.put("url", url));
    source.asOf().ifPresent(day -> json.put("asOf", day.toString()));
    json.put("confidence", source.confidence().name());
    if (source.conflict()) {
      json.put("conflict", true);
    }
    return json;
  }

  private static void add(ObjectNode json, Requirement requirement) {
    ArrayNode one = JsonNodeFactory.instance.arrayNode();
    add(one, requirement);
    json.set("requirement", one.get(0));
  }

  private static void add(ArrayNode list, Requirement requirement) {
    if (requirement instanceof Requirement.Criterion criterion) {
      list.add(criterion.id());
    } else if (requirement instanceof Requirement.AllOf all) {
      addAll(list.addObject().putArray("allOf"), all.items());
    } else if (requirement instanceof Requirement.AnyOf any) {
      addAll(list.addObject().putArray("anyOf"), any.items());
    } else if (requirement instanceof Requirement.AtLeast some) {
      addAll(list.addObject().put("atLeast", some.count()).putArray("of"), some.items());
    }
  }

  private static void addAll(ArrayNode list, List<Requirement> items) {
    items.forEach(item -> add(list, item));
  }
}
