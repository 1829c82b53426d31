package org.licet.mcp.internal.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments that a tool takes, as a JSON Schema. Immutable and thread-safe. */
final class ToolParameters {

  static final String CANDIDATE = "candidate";
  static final String CREDENTIAL = "credential";
  static final String STAGE = "stage";
  static final String ON = "on";
  static final String UNTIL = "until";
  static final String LANGUAGE = "language";

  private static final String DAY_PATTERN = "^\\d{4}-\\d{2}-\\d{2}$";

  private final Map<String, Object> properties;
  private final List<String> required;

  private ToolParameters(Map<String, Object> properties, List<String> required) {
    this.properties = properties;
    this.required = required;
  }

  /** Returns no parameters. */
  static ToolParameters none() {
    return new ToolParameters(Map.of(), List.of());
  }

  /** Returns the parameters of an evaluation: the candidate, the credential and the day. */
  static ToolParameters ofEvaluation() {
    return none()
        .with(
            CANDIDATE,
            Map.of(
                "type",
                "object",
                "description",
                "The professional record; candidate_format describes it. An absent field or null "
                    + "is unknown, and an empty list means none."),
            true)
        .with(CREDENTIAL, text("The letters of a credential, such as CCM."), true)
        .with(ON, day("The day of evaluation, such as 2026-11-23."), true)
        .with(
            STAGE,
            Map.of(
                "type",
                "string",
                "enum",
                List.of("LICENSURE", "EXAMINATION", "CERTIFICATION", "RENEWAL", "POSITION"),
                "description",
                "Default: RENEWAL for whoever holds the credential, else EXAMINATION, or "
                    + "LICENSURE for RN."),
            false)
        .withLanguage();
  }

  /** Adds the language of texts. */
  ToolParameters withLanguage() {
    return with(
        LANGUAGE,
        Map.of("type", "string", "enum", List.of("en", "es"), "description", "Default: en."),
        false);
  }

  /** Adds a parameter with its schema. */
  ToolParameters with(String name, Map<String, Object> schema, boolean isRequired) {
    Map<String, Object> more = new LinkedHashMap<>(properties);
    more.put(name, schema);
    List<String> needed = new ArrayList<>(required);
    if (isRequired) {
      needed.add(name);
    }
    return new ToolParameters(more, needed);
  }

  static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  static Map<String, Object> day(String description) {
    return Map.of("type", "string", "pattern", DAY_PATTERN, "description", description);
  }

  static Map<String, Object> yesNo(String description) {
    return Map.of("type", "boolean", "description", description);
  }

  List<String> names() {
    return List.copyOf(properties.keySet());
  }

  List<String> required() {
    return required;
  }

  /** Returns the JSON Schema of the object of arguments. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }
}
