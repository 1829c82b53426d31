package org.licet.workbench.rules.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licet.json.Schemas;

/**
 * Lists the fields of a candidate and of every kind of record, as the JSON Schema describes them.
 * Thread-safe.
 */
public final class CandidateFields {

  /**
   * A field.
   *
   * @param name its key
   * @param value the kind of value in words, with {@code {0}} in place of the record that it
   *     contains: {@code list: {0}}
   * @param record the record that it contains, such as {@code job}
   * @param meaning the description
   */
  public record Field(String name, String value, Optional<String> record, String meaning) {}

  /**
   * The fields of a candidate or of one kind of record.
   *
   * @param list the list of the candidate that contains the records, such as {@code employment}
   * @param record the record in words, such as {@code job}
   */
  public record Section(String list, String record, List<Field> fields) {

    /** Returns a heading, such as {@code Fields of a job}. */
    public String heading() {
      String article = "aeiou".indexOf(record.charAt(0)) < 0 ? "a " : "an ";
      return "Fields of " + (record.equals("conduct") ? "" : article) + record;
    }
  }

  private static final Map<String, String> KINDS =
      Map.of(
          "facts", "facts by name",
          "truth", "yes or no",
          "date", "date",
          "code", "code",
          "entry", "code",
          "text", "text",
          "hoursPerWeek", "number, 0 to 168",
          "country", "country code",
          "jurisdiction", "country or state code");

  private final JsonNode schema;

  /** The lists of the definitions that fields refer to, in the order in which they are met. */
  private final Map<String, String> records = new LinkedHashMap<>();

  private CandidateFields(JsonNode schema) {
    this.schema = schema;
  }

  /** Returns the fields of a candidate, then those of each kind of record. */
  public static List<Section> sections() {
    try {
      return new CandidateFields(JsonMapper.builder().build().readTree(Schemas.candidate())).all();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The schema of candidates cannot be read.", e);
    }
  }

  private List<Section> all() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("candidate", "candidate", fields(schema.get("properties"))));
    // Records contain others: the map grows on the way.
    for (int i = 0; i < records.size(); i++) {
      String definition = List.copyOf(records.keySet()).get(i);
      sections.add(
          new Section(
              String.valueOf(records.get(definition)),
              noun(definition),
              fields(schema.get("$defs").get(definition).get("properties"))));
    }
    return sections;
  }

  /** Returns the name of a definition in words: {@code past status}. */
  private static String noun(String definition) {
    return definition.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
  }

  private List<Field> fields(JsonNode properties) {
    return properties.properties().stream()
        .map(entry -> field(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Field field(String name, JsonNode field) {
    String meaning = field.path("description").asText();
    Optional<String> record = record(field.has("items") ? field.get("items") : field);
    if (record.isPresent()) {
      records.putIfAbsent(record.get(), name);
      return new Field(
          name,
          field.has("items") ? "list: {0}" : "{0}",
          record.map(CandidateFields::noun),
          meaning);
    }
    return new Field(name, value(field), Optional.empty(), meaning);
  }

  /** Returns the definition of the record that a field contains. */
  private Optional<String> record(JsonNode field) {
    return field.findValuesAsText("$ref").stream()
        .map(CandidateFields::definition)
        .filter(name -> !KINDS.containsKey(name))
        .filter(name -> schema.get("$defs").get(name).has("properties"))
        .findFirst();
  }

  private static String definition(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private String value(JsonNode field) {
    if (field.has("$ref")) {
      return referred(field.get("$ref").asText());
    }
    if (field.has("anyOf") && field.get("anyOf").findValue("$ref") == null) {
      return types(field.get("anyOf"));
    }
    if (field.has("anyOf")) {
      return referred(field.get("anyOf").findValuesAsText("$ref").get(0))
          .replace("country code", "country or state code");
    }
    if (field.has("items")) {
      JsonNode entry = field.get("items");
      return entry.has("$ref")
          ? "list of " + referred(entry.get("$ref").asText()) + "s"
          : entry.has("enum") ? "list of names of lists" : "list of codes";
    }
    if (field.has("enum")) {
      return oneOf(field.get("enum"));
    }
    String type = field.get("type").isArray() ? field.get("type").get(0).asText() : "text";
    return switch (type) {
      case "integer" -> "whole number";
      case "object" -> "numbers by name";
      default -> type;
    };
  }

  /** Returns the types of which a value has one: {@code code, number or boolean}. */
  private static String types(JsonNode choices) {
    List<String> types = new ArrayList<>();
    for (JsonNode choice : choices) {
      JsonNode type = choice.get("type");
      String name = type.isArray() ? type.get(0).asText() : type.asText();
      types.add(name.equals("string") ? "code" : name);
    }
    String last = types.remove(types.size() - 1);
    return String.join(", ", types) + " or " + last;
  }

  private String referred(String reference) {
    String name = definition(reference);
    String kind = KINDS.get(name);
    return kind == null ? oneOf(schema.get("$defs").get(name).get("enum")) : kind;
  }

  private static String oneOf(JsonNode values) {
    List<String> names = new ArrayList<>();
    values.forEach(
        value -> {
          if (!value.isNull()) {
            names.add(value.asText());
          }
        });
    return String.join(", ", names);
  }
}
