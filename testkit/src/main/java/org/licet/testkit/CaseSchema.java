package org.licet.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.stream.Stream;
import org.licet.evaluation.Decision;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.json.Schemas;

/**
 * The JSON Schema (2020-12) of a case file, for completion and checks in an editor. It is derived
 * from the schema of a candidate. Stateless and thread-safe.
 */
public final class CaseSchema {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CaseSchema() {}

  /** Returns the schema. Records can carry facts of any name. */
  public static String json() {
    return json(candidate());
  }

  /** Returns the schema of cases that carry only facts that rulesets declare. */
  public static String json(Collection<FactDescription> declared) {
    ObjectNode candidate = candidate();
    DeclaredFactsSchema.list(candidate, declared);
    return json(candidate);
  }

  private static ObjectNode candidate() {
    try {
      return (ObjectNode) JSON.readTree(Schemas.candidate());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The schema of a candidate is always valid JSON.", e);
    }
  }

  private static String json(ObjectNode candidate) {
    try {
      ObjectNode schema = JSON.createObjectNode();
      schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
      schema.put("$id", "urn:licet:cases");
      schema.put("title", "Cases");
      schema.put(
          "description",
          "Example candidates with their expected decisions and verdicts: one case, a list of"
              + " cases that may share facts, or changes to the rules that no candidate can reveal.");
      ObjectNode definitions = ((ObjectNode) candidate.get("$defs")).deepCopy();
      ObjectNode facts = ((ObjectNode) candidate.get("properties")).deepCopy();
      definitions.set("case", object(caseProperties(facts.deepCopy())));
      definitions.set("given", object(caseProperties(facts.deepCopy())));
      definitions.set("equivalentChange", equivalent());
      schema.set("$defs", definitions);
      ObjectNode properties = caseProperties(facts);
      properties.set("given", ref("given", "The facts that all cases of the list share."));
      ObjectNode cases = properties.putObject("cases");
      cases.put("type", "array").put("description", "The cases.");
      cases.set("items", ref("case", "One case."));
      ObjectNode equivalents = properties.putObject("equivalent");
      equivalents
          .put("type", "array")
          .put("description", "Changes to the rules that no candidate can reveal.");
      equivalents.set("items", ref("equivalentChange", "One change."));
      schema.setAll(object(properties));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The schema of a candidate is always valid JSON.", e);
    }
  }

  private static ObjectNode object(ObjectNode properties) {
    ObjectNode object = JSON.createObjectNode();
    object.put("type", "object");
    object.set("properties", properties);
    object.put("additionalProperties", false);
    return object;
  }

  private static ObjectNode ref(String definition, String description) {
    return JSON.createObjectNode()
        .put("$ref", "#/$defs/" + definition)
        .put("description", description);
  }

  private static ObjectNode caseProperties(ObjectNode facts) {
    text(facts, "case", "The name of the case: a sentence that states what it shows.");
    text(facts, "why", "The reason for the expectation, with the id of the criterion.");
    ObjectNode on = facts.putObject("on");
    on.put("type", "string")
        .put("format", "date")
        .put("description", "The date of evaluation, such as 2026-11-23.");
    ObjectNode stage = facts.putObject("stage");
    stage.put(
        "description",
        "The stage. If omitted: licensure if the credential has that stage, otherwise examination.");
    constants(stage, Stage.values());
    ObjectNode expected = JSON.createObjectNode();
    ObjectNode decision = expected.putObject("decision");
    decision.put("description", "The expected decision.");
    constants(decision, Decision.values());
    ObjectNode verdicts = expected.putObject("verdicts");
    verdicts
        .put("type", "object")
        .put("description", "The expected verdicts, by the ids of criteria.");
    constants(verdicts.putObject("additionalProperties"), Verdict.values());
    ObjectNode expect = object(expected);
    expect.put("description", "The expected result.");
    facts.set("expect", expect);
    return facts;
  }

  private static ObjectNode equivalent() {
    ObjectNode properties = JSON.createObjectNode();
    text(properties, "rule", "The name of the rule.");
    text(properties, "change", "The change, as licet mutate shows it.");
    text(properties, "why", "The reason why no candidate can reveal it.");
    ObjectNode object = object(properties);
    ArrayNode required = object.putArray("required");
    required.add("rule").add("change").add("why");
    return object;
  }

  private static void text(ObjectNode properties, String key, String description) {
    properties.putObject(key).put("type", "string").put("description", description);
  }

  private static void constants(ObjectNode object, Enum<?>[] constants) {
    ArrayNode all = object.putArray("enum");
    Stream.of(constants).map(Enum::name).forEach(all::add);
  }
}
