package org.licet.mcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The client of the SDK speaks with the command {@code licet mcp} in a process of its own, started
 * with the arguments in the guide.
 */
class McpCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path NURSES = Path.of("../examples/candidates/nurses.jsonl");
  private static final String DAY = "2026-11-23";
  private static final List<String> STANDARD_ERROR =
      Collections.synchronizedList(new ArrayList<>());

  private static McpSyncClient client;

  /** Returns the text in the guide between two others. */
  private static String guide(String begin, String end) throws Exception {
    String text = Files.readString(Path.of("../docs/assistants.md"));
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @BeforeAll
  static void connect() throws Exception {
    JsonNode configured = JSON.readTree(guide("```json\n", "```")).at("/mcpServers/licet");
    assertThat(configured.get("command").asText()).endsWith("/licet");
    List<String> command =
        new ArrayList<>(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.licet.workbench.Main"));
    configured.get("args").forEach(argument -> command.add(argument.asText()));
    StdioClientTransport transport =
        new StdioClientTransport(
            ServerParameters.builder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(command)
                .build(),
            new JacksonMcpJsonMapper(JSON));
    transport.setStdErrorHandler(STANDARD_ERROR::add);
    client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .jsonSchemaValidator(
                (schema, content) -> {
                  throw new IllegalStateException("No tool has an output schema");
                })
            .build();
    McpSchema.InitializeResult about = client.initialize();
    assertThat(about.serverInfo().name()).isEqualTo("licet");
    assertThat(about.instructions()).contains("never guesses");
  }

  @AfterAll
  static void disconnect() {
    assertThat(client.closeGracefully()).isTrue();
    assertThat(STANDARD_ERROR).isEmpty();
  }

  private static ObjectNode nurse(String id) throws Exception {
    for (String line : Files.readAllLines(NURSES)) {
      if (line.contains("\"" + id + "\"")) {
        return (ObjectNode) JSON.readTree(line);
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static Map<String, Object> about(Object candidate) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("candidate", candidate);
    arguments.put("credential", "CCM");
    arguments.put("on", DAY);
    return arguments;
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(CallToolResult result) {
    assertThat(result.content()).hasSize(1);
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  /** Returns an answer; its text is the structured content. */
  private static JsonNode answer(String tool, Map<String, Object> arguments) throws Exception {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
    JsonNode answer = JSON.readTree(text(result));
    assertThat(JSON.<JsonNode>valueToTree(result.structuredContent())).isEqualTo(answer);
    return answer;
  }

  private static String refusal(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isTrue();
    return text(result);
  }

  @Test
  void every_tool_describes_its_arguments_and_changes_nothing() throws Exception {
    List<McpSchema.Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrderElementsOf(
            Pattern.compile("(?m)^[|] `(.*?)` [|]")
                .matcher(guide("## The tools", "\n## "))
                .results()
                .map(row -> row.group(1))
                .toList())
        .hasSize(8);
    assertThat(tools)
        .allSatisfy(
            tool -> {
              assertThat(tool.description()).endsWith(".");
              assertThat(tool.annotations().readOnlyHint()).isTrue();
              assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
            });
  }

  @Test
  void credentials_are_listed_with_issuer_stages_and_versions() throws Exception {
    JsonNode ccm = null;
    for (JsonNode one : answer("list_credentials", Map.of()).get("credentials")) {
      ccm = one.get("credential").asText().equals("CCM") ? one : ccm;
    }
    assertThat(ccm).isNotNull();
    assertThat(ccm.get("issuer").asText()).isEqualTo("CCMC");
    assertThat(ccm.get("stages").toString())
        .isEqualTo("[\"EXAMINATION\",\"CERTIFICATION\",\"RENEWAL\"]");
    assertThat(ccm.at("/rules/0/effectiveFrom").asText()).isEqualTo("2019-05-21");
  }

  @Test
  void a_criterion_is_explained_by_its_rule_with_sources() throws Exception {
    JsonNode answer = answer("explain", Map.of("id", "ccm-experience-2"));
    JsonNode criterion = answer.at("/criteria/0");
    assertThat(criterion.get("criterion").asText()).isEqualTo("CCM-EXPERIENCE-2");
    assertThat(criterion.get("rule").asText()).contains("atLeast(24)");
    assertThat(criterion.get("requiredAt").toString()).contains("EXAMINATION");
    assertThat(criterion.at("/sources/0/document").asText()).isNotBlank();
    assertThat(criterion.at("/cases/MET").asInt()).isPositive();
    assertThat(
            answer("explain", Map.of("id", "CCM", "language", "es"))
                .at("/rulesets/0/criteria/0/title")
                .asText())
        .contains("licencia");
    assertThat(refusal("explain", Map.of("id", "CCM-EXPERIENCE-9")))
        .startsWith("/id: No credential or criterion has the name CCM-EXPERIENCE-9.")
        .contains("\nMaybe you mean CCM-EXPERIENCE-1.");
    assertThat(refusal("explain", Map.of("id", "CCM", "on", "1990-01-01")))
        .startsWith("/id: No credential or criterion has the name CCM in the rules of 1990-01-01.")
        .doesNotContain("you mean CCM.");
  }

  @Test
  void an_evaluation_has_sources_and_open_questions() throws Exception {
    ObjectNode nurse = nurse("almost-there");
    JsonNode answer = answer("evaluate", about(nurse));
    assertThat(answer.get("decision").asText()).isEqualTo("NOT_ELIGIBLE");
    assertThat(answer.get("findings"))
        .allSatisfy(finding -> assertThat(finding.get("sources")).isNotEmpty());
    assertThat(answer("evaluate", about(nurse.toString()))).isEqualTo(answer);
    JsonNode unknown = answer("evaluate", about(Map.of("id", "new")));
    assertThat(unknown.get("decision").asText()).isEqualTo("UNDETERMINED");
    assertThat(unknown.get("questions")).isNotEmpty();
  }

  @Test
  void questions_are_asked_and_answered_until_the_decision_is_final() throws Exception {
    JsonNode candidate = JSON.readTree("{\"id\":\"new\",\"examinations\":[]}");
    JsonNode state = answer("next_question", about(candidate));
    assertThat(state.get("sources")).isNotEmpty();
    int asked = 0;
    while (!state.get("question").isNull()) {
      JsonNode question = state.get("question");
      assertThat(question.get("ask").asText()).endsWith("?");
      assertThat(question.get("expected").asText()).isNotBlank();
      Map<String, Object> arguments = about(candidate);
      arguments.put("key", question.get("key").asText());
      arguments.put(
          "answer", question.at("/answer/type").asText().equals("LIST") ? List.of() : false);
      JsonNode answer = answer("answer_question", arguments);
      candidate = answer.get("candidate");
      state = answer.get("next");
      assertThat(++asked).isLessThan(20);
    }
    assertThat(asked).isPositive();
    assertThat(state.get("decision").asText()).isEqualTo("NOT_ELIGIBLE");
    assertThat(state.get("sources")).isNotEmpty();
  }

  @Test
  void an_answer_that_fits_no_question_is_refused() throws Exception {
    Map<String, Object> arguments = about(Map.of("id", "new"));
    arguments.put("key", "/licenses/0");
    arguments.put("answer", true);
    assertThat(refusal("answer_question", arguments))
        .startsWith("/key: No open question has the key /licenses/0.")
        .contains("Maybe you mean /licenses.");
    arguments.put("key", "/licenses");
    assertThat(refusal("answer_question", arguments)).startsWith("/licenses: ");
  }

  @Test
  void plans_and_timelines_have_dates_and_sources() throws Exception {
    JsonNode plan = answer("plan", about(nurse("almost-there")));
    assertThat(plan.get("reached").asText()).isGreaterThan(DAY);
    assertThat(plan.at("/today/findings/0/sources")).isNotEmpty();
    JsonNode timeline = answer("timeline", about(nurse("almost-there")));
    assertThat(timeline.get("firstEligible").asText()).isEqualTo(plan.get("reached").asText());
    assertThat(timeline.get("sources")).isNotEmpty();
    Map<String, Object> ended = about(nurse("almost-there"));
    ended.put("jobsEnd", true);
    assertThat(answer("timeline", ended).get("firstEligible").isNull()).isTrue();
  }

  @Test
  void a_bad_candidate_is_an_error_with_every_pointer_and_the_server_goes_on() throws Exception {
    ObjectNode nurse = nurse("almost-there").put("certificatons", 1);
    ((ObjectNode) nurse.at("/licenses/0")).put("expires", "05/31/2027");
    CallToolResult result = call("evaluate", about(nurse));
    assertThat(result.isError()).isTrue();
    assertThat(text(result) + "\n").isEqualTo(guide("```text\n", "```"));
    JsonNode errors = JSON.<JsonNode>valueToTree(result.structuredContent()).get("errors");
    assertThat(errors).hasSize(2);
    Map<String, Object> spanish = about(nurse);
    spanish.put("language", "es");
    assertThat(refusal("evaluate", spanish)).contains("Quizá");
    assertThat(answer("evaluate", about(nurse("almost-there")))).isNotEmpty();
  }

  @Test
  void arguments_that_no_tool_takes_are_refused_with_advice() {
    assertThat(refusal("evaluate", Map.of("candidate", Map.of("id", "x"), "credential", "CCM")))
        .isEqualTo("/on: The argument is missing.");
    Map<String, Object> arguments = about(Map.of("id", "x"));
    arguments.put("credential", "CCMM");
    assertThat(refusal("evaluate", arguments)).endsWith("\nMaybe you mean CCM.");
    arguments = about(Map.of("id", "x"));
    arguments.put("on", "11/23/2026");
    assertThat(refusal("plan", arguments)).startsWith("/on: \"11/23/2026\" is not a date.");
    arguments = about(Map.of("id", "x"));
    arguments.put("stages", "RENEWAL");
    assertThat(refusal("plan", arguments)).endsWith("\nMaybe you mean stage.");
  }
}
