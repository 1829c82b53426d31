package org.licet.mcp.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools without a server. */
class ToolsTest {

  private static final Path RULES =
      Path.of("../rules-allied/src/main/resources/org/licet/cphq/v2023");

  private static final List<Tool> BUILT_IN = Tools.of(Optional.empty());

  @TempDir private Path folder;

  private static CallToolResult call(List<Tool> tools, String name, Map<String, Object> arguments) {
    return tools.stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow()
        .call(arguments);
  }

  @Test
  void a_rule_is_explained_as_it_is_evaluated_whatever_has_become_of_its_folder()
      throws IOException {
    try (Stream<Path> files = Files.list(RULES).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    List<Tool> tools = Tools.of(Optional.of(folder));
    JsonNode before = criteria(tools);
    Files.delete(folder.resolve("examination.drl"));
    assertThat(criteria(tools)).isEqualTo(before);
    assertThat(before.at("/0/rule").asText()).isNotEmpty();
  }

  private static JsonNode criteria(List<Tool> tools) {
    CallToolResult result = call(tools, "explain", Map.of("id", "CPHQ-EXAM"));
    return JsonMapper.builder()
        .build()
        .<JsonNode>valueToTree(result.structuredContent())
        .path("criteria");
  }

  @ParameterizedTest
  @CsvSource({
    "credential, CCN",
    "stage, EXAM",
    "on, 11/23/2026",
    "on, 2200-01-01",
    "until, 2001-01-01",
    "candidate, 7",
    "unheard, x",
    "jobsEnd, x",
    "on,",
  })
  void every_refusal_is_in_the_language_of_the_call(String argument, String value) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("candidate", Map.of("id", "x"));
    arguments.put("credential", "CCM");
    arguments.put("stage", "EXAMINATION");
    arguments.put("on", "2026-11-23");
    arguments.put("language", "es");
    arguments.put(argument, argument.equals("candidate") ? (Object) 7 : value);
    CallToolResult result = call(BUILT_IN, "timeline", arguments);
    assertThat(result.isError()).isTrue();
    assertThat(((TextContent) result.content().get(0)).text())
        .doesNotContain("Expected", "There is", "The ", " is ", "Maybe");
  }
}
