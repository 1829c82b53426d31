package org.licet.studio.internal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.evaluation.FactDescription;
import org.licet.testkit.CaseSchema;

/**
 * The facts that a form can add to the candidate of a case, as the JSON Schema of cases lists them.
 * Not thread-safe.
 */
final class CaseFields {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Keys of a case that are no facts, or that no form offers. */
  private static final Set<String> OTHER =
      Set.of("case", "id", "format", "on", "stage", "why", "expect", "rulings", "verified");

  private static final int MOST_CHOICES = 20;

  private final JsonNode definitions;
  private final ArrayNode sections = JSON.createArrayNode();

  private CaseFields(JsonNode definitions) {
    this.definitions = definitions;
  }

  /** Returns the sections: the candidate itself, then each list of records, with their fields. */
  static ArrayNode sections(Collection<FactDescription> declared) {
    try {
      JsonNode definitions = JSON.readTree(CaseSchema.json(declared)).path("$defs");
      CaseFields fields = new CaseFields(definitions);
      fields.candidate(definitions.path("case").path("properties"));
      return fields.sections;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The schema of cases is always valid JSON.", e);
    }
  }

  private void candidate(JsonNode properties) {
    section("", false, properties);
    for (Map.Entry<String, JsonNode> one : properties.properties()) {
      JsonNode record = resolved(one.getValue().path("items"));
      JsonNode object = resolved(one.getValue());
      if (record.has("properties") && !OTHER.contains(one.getKey())) {
        section(one.getKey(), true, record.path("properties"));
      } else if (object.has("properties") && !isOther(one.getKey())) {
        section(one.getKey(), false, object.path("properties"));
      }
    }
  }

  private static boolean isOther(String key) {
    return OTHER.contains(key) || key.equals("facts");
  }

  private void section(String name, boolean list, JsonNode properties) {
    ObjectNode section = sections.addObject().put("name", name).put("list", list);
    ArrayNode fields = section.putArray("fields");
    for (Map.Entry<String, JsonNode> one : properties.properties()) {
      JsonNode field = resolved(one.getValue());
      if (one.getKey().equals("facts")) {
        field
            .path("properties")
            .properties()
            .forEach(fact -> field(List.of("facts", fact.getKey()), fact.getValue(), fields));
      } else if (!OTHER.contains(one.getKey())) {
        field(List.of(one.getKey()), one.getValue(), fields);
      }
    }
  }

  private void field(List<String> path, JsonNode schema, ArrayNode fields) {
    JsonNode type = resolved(schema);
    List<String> types = new ArrayList<>();
    type.path("type").forEach(one -> types.add(one.asText()));
    types.add(type.path("type").asText());
    if (types.contains("object") || resolved(type.path("items")).has("properties")) {
      return;
    }
    ObjectNode field = fields.addObject();
    path.forEach(field.putArray("path")::add);
    field.put("meaning", schema.path("description").asText());
    if (types.contains("array")) {
      field.put("kind", "list");
    } else if (types.contains("boolean")) {
      field.put("kind", "truth");
    } else if (types.contains("number") || types.contains("integer")) {
      field.put("kind", "number");
    } else {
      field.put("kind", schema.path("$ref").asText().endsWith("/date") ? "date" : "text");
      JsonNode choices = type.path("enum");
      if (choices.size() > 0 && choices.size() <= MOST_CHOICES) {
        ArrayNode values = field.put("kind", "choice").putArray("values");
        choices.forEach(
            value -> {
              if (value.isTextual()) {
                values.add(value);
              }
            });
      }
    }
  }

  /** Returns a schema in place of a reference to it, alone or as the first of several. */
  private JsonNode resolved(JsonNode schema) {
    JsonNode first = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
    String reference = first.path("$ref").asText();
    return reference.isEmpty()
        ? schema
        : definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
  }
}
