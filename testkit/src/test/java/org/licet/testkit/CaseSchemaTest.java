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
}
