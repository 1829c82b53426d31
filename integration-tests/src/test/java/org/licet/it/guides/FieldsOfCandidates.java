package org.licet.it.guides;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of a candidate with the descriptions of the JSON Schema, as tables in Markdown. */
final class FieldsOfCandidates {

  private static final Path SCHEMA =
      Guide.ROOT.resolve("json/src/main/resources/org/licet/json/candidate.schema.json");
  private static final Pattern SECTION =
      Pattern.compile("(?s)(<!-- fields -->\n).*(<!-- end of fields -->)");

  private static final Map<String, String> KINDS =
      Map.of(
          "facts", "facts by name",
          "truth", "yes or no",
          "date", "date",
          "code", "code",
          "entry", "code",
          "text", "text",
          "hoursPerWeek", "number, 0 to 168",
          "country", "country code");

  private final JsonNode schema;

  private FieldsOfCandidates(JsonNode schema) {
    this.schema = schema;
  }

  /** Returns a text with the fields between its two marks rewritten. */
  static String replacedIn(String guide) {
    try {
      JsonNode schema = JsonMapper.builder().build().readTree(Files.readString(SCHEMA));
      String tables = new FieldsOfCandidates(schema).tables();
      return SECTION
          .matcher(guide)
          .replaceFirst(found -> "$1" + Matcher.quoteReplacement(tables) + "$2");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String tables() {
    StringBuilder tables = new StringBuilder();
    List<String> below = new ArrayList<>();
    tables.append(table(heading("candidate"), schema.get("properties"), below));
    for (int i = 0; i < below.size(); i++) {
      String kind = below.get(i);
      JsonNode definition = schema.get("$defs").get(kind);
      tables.append(table(heading(noun(kind)), definition.get("properties"), below));
    }
    return tables.append("\n").toString();
  }

  /** Returns the name of a kind of record in words: {@code past status}. */
  private static String noun(String kind) {
    return kind.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
  }

  private static String heading(String noun) {
    String article = "aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ";
    return "Fields of " + (noun.equals("conduct") ? "" : article) + noun;
  }

  private String table(String heading, JsonNode properties, List<String> below) {
    String rows =
        properties.properties().stream()
            .map(
                field ->
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            field.getKey(),
                            kind(field.getValue(), below),
                            field.getValue().path("description").asText().replace("|", "\\|")))
            .collect(Collectors.joining());
    return "\n### " + heading + "\n\n| field | value | meaning |\n|---|---|---|\n" + rows;
  }

  private String kind(JsonNode field, List<String> below) {
    if (field.has("$ref")) {
      return ofReference(field.get("$ref").asText(), below);
    }
    if (field.has("anyOf")) {
      return field.get("anyOf").findValuesAsText("$ref").stream()
          .map(reference -> ofReference(reference, below))
          .findFirst()
          .orElseThrow()
          .replace("country code", "country or state code");
    }
    if (field.has("items")) {
      return listOf(field.get("items"), below);
    }
    if (field.has("enum")) {
      return oneOf(field.get("enum"));
    }
    String type = field.get("type").isArray() ? field.get("type").get(0).asText() : "text";
    return type.equals("integer") ? "whole number" : type;
  }

  private String listOf(JsonNode entry, List<String> below) {
    if (!entry.has("$ref")) {
      return entry.has("enum") ? "list of names of lists" : "list of codes";
    }
    String kind = ofReference(entry.get("$ref").asText(), below);
    return kind.startsWith("[") ? "list: " + kind : "list of " + kind + "s";
  }

  private String ofReference(String reference, List<String> below) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    JsonNode definition = schema.get("$defs").get(name);
    if (KINDS.containsKey(name)) {
      return KINDS.get(name);
    }
    if (definition.has("enum")) {
      return oneOf(definition.get("enum"));
    }
    if (!below.contains(name)) {
      below.add(name);
    }
    String noun = noun(name);
    return "[%s](#%s)".formatted(noun, heading(noun).toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  private static String oneOf(JsonNode values) {
    List<String> names = new ArrayList<>();
    values.forEach(
        value -> {
          if (!value.isNull()) {
            names.add("`" + value.asText() + "`");
          }
        });
    return String.join(", ", names);
  }
}
