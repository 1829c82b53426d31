package org.licet.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.licet.candidate.Candidate;
import org.licet.evaluation.FactDescription;

/** The declared facts in the JSON Schema of a candidate. Stateless and thread-safe. */
final class DeclaredFactsSchema {

  private static final String DEFINITION = "#/$defs/";

  private DeclaredFactsSchema() {}

  /**
   * Lists the facts that each kind of record can carry, with the types of their values. Other names
   * are not allowed.
   *
   * @param candidate the schema of a candidate, which is changed
   */
  static void list(ObjectNode candidate, Collection<FactDescription> facts) {
    for (String carrier : Candidate.carriers()) {
      ObjectNode listed = properties(candidate, carrier).putObject("facts");
      listed.put("description", "Facts that the rules declare.");
      types(listed, "object", "null");
      ObjectNode names = listed.putObject("properties");
      facts.stream()
          .filter(fact -> fact.records().contains(carrier))
          .forEach(fact -> value(names.putObject(fact.name()), fact));
      listed.put("additionalProperties", false);
    }
  }

  private static ObjectNode properties(ObjectNode candidate, String carrier) {
    if (carrier.equals("candidate")) {
      return candidate.withObject("/properties");
    }
    JsonNode record = candidate.path("properties").path(carrier);
    String reference = record.path("items").path("$ref").asText();
    if (reference.isEmpty()) {
      reference = record.path("anyOf").path(0).path("$ref").asText();
    }
    return candidate
        .withObject("/$defs/" + reference.substring(DEFINITION.length()))
        .withObject("/properties");
  }

  private static void value(ObjectNode value, FactDescription fact) {
    value.put(
        "description", fact.label() + ": " + fact.question().toString().replace("{0}", "..."));
    switch (fact.type()) {
      case YES_NO -> types(value, "boolean", "null");
      case NUMBER -> types(value, "number", "null");
      case DATE -> value.put("$ref", DEFINITION + "date");
      case CODE -> code(value, fact);
      case CODES -> {
        types(value, "array", "null");
        code(value.putObject("items"), fact);
      }
    }
  }

  /** Lists the known codes, so that editors complete them. Others are allowed. */
  private static void code(ObjectNode value, FactDescription fact) {
    ArrayNode any = value.putArray("anyOf");
    if (!fact.codes().isEmpty()) {
      fact.codes().forEach(any.addObject().putArray("enum")::add);
    }
    any.addObject().put("$ref", DEFINITION + "code");
  }

  private static void types(ObjectNode value, String... types) {
    ArrayNode all = value.putArray("type");
    for (String type : types) {
      all.add(type);
    }
  }
}
