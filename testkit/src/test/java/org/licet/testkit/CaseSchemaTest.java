package org.licet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.FactDescription;

class CaseSchemaTest {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseSchema.json());

  private static List<String> problems(String yaml) throws IOException {
    JsonNode read = YAML.readTree(yaml);
    return SCHEMA.validate(read).stream().map(ValidationMessage::getMessage).toList();
  }

  @Test
  void every_shipped_case_file_is_as_the_schema_says() throws IOException {
    List<Path> cases = new ArrayList<>();
    for (Path resources : resources()) {
      try (Stream<Path> files = Files.walk(resources)) {
        files
            .filter(file -> file.toString().contains("/cases/"))
            .filter(file -> file.toString().endsWith(".yaml"))
            .filter(file -> !file.toString().contains("/starter/"))
            .forEach(cases::add);
      }
    }
    assertThat(cases).hasSizeGreaterThan(15);
    for (Path file : cases) {
      assertThat(problems(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  /**
   * Returns the resources of all modules, without build folders, which may change during the test.
   */
  private static List<Path> resources() throws IOException {
    List<Path> resources = new ArrayList<>();
    for (Path home : List.of(Path.of(".."), Path.of("..", "examples"))) {
      try (Stream<Path> modules = Files.list(home)) {
        modules
            .map(module -> module.resolve("src/main/resources"))
            .filter(Files::isDirectory)
            .forEach(resources::add);
      }
    }
    return resources;
  }

  @Test
  void a_misspelt_key_or_value_is_not() throws IOException {
    assertThat(problems("case: x\non: 2026-11-23\nexpect: {desicion: ELIGIBLE}\n")).hasSize(1);
    assertThat(problems("case: x\nlicences: []\n")).hasSize(1);
    assertThat(problems("cases: [{expect: {verdicts: {A: MAYBE}}}]\n")).hasSize(1);
  }

  @Test
  void declared_facts_have_their_types_and_no_other_name_is_allowed() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                CaseSchema.json(
                    List.of(
                        declared("ONCOLOGY", FactDescription.Type.YES_NO),
                        declared("BEDS", FactDescription.Type.NUMBER),
                        declared("CHECKED", FactDescription.Type.DATE),
                        declared("UNIT", FactDescription.Type.CODE),
                        declared("SHIFTS", FactDescription.Type.CODES))));
    String right = "{ONCOLOGY: true, BEDS: 24, CHECKED: 2026-01, UNIT: ICU, SHIFTS: [DAY, LATE]}";
    assertThat(messages(schema, right)).isEmpty();
    assertThat(messages(schema, "{ONCOLGY: true}"))
        .filteredOn(message -> message.contains("ONCOLGY"))
        .hasSize(3);
    for (String wrong :
        List.of("ONCOLOGY: MAYBE", "BEDS: MANY", "CHECKED: true", "UNIT: 3", "SHIFTS: DAY")) {
      assertThat(messages(schema, "{" + wrong + "}")).as(wrong).isNotEmpty();
    }
  }

  private static FactDescription declared(String name, FactDescription.Type type) {
    return FactDescription.builder()
        .name(name)
        .records(List.of("candidate", "conduct", "employment"))
        .type(type)
        .codes(List.of("ICU", "DAY"))
        .build();
  }

  /** Validates a case in which the candidate, the conduct and a job carry facts. */
  private static List<String> messages(JsonSchema schema, String facts) throws IOException {
    return schema
        .validate(
            YAML.readTree(
                "case: one\nfacts: %1$s\nconduct: {facts: %1$s}\nemployment: [{facts: %1$s}]\n"
                    .formatted(facts)))
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
