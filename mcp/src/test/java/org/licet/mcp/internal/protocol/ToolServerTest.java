package org.licet.mcp.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.licet.mcp.internal.tool.Tools;

/** Lines that a client should not send, and an input that ends before its answers. */
@Timeout(120)
class ToolServerTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private static final String LAST =
      """
      {"jsonrpc":"2.0","id":99,"method":"tools/call","params":{"name":"explain","arguments":{"id":"RN"}}}
      """;

  /** Returns the answers to lines by their ids; null is the key of those without one. */
  private static Map<JsonNode, JsonNode> answers(String lines) throws Exception {
    Map<JsonNode, JsonNode> answers = answersTo(HELLO + lines + LAST);
    assertThat(answers).containsKeys(id("0"), id("99"));
    assertThat(answers.get(id("99")).at("/result/structuredContent/rulesets")).isNotEmpty();
    return answers;
  }

  private static Map<JsonNode, JsonNode> answersTo(String lines) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ToolServer.serve(
        Tools.of(Optional.empty()),
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        out);
    Map<JsonNode, JsonNode> answers = new HashMap<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode answer = JSON.readTree(line);
        answers.put(answer.get("id"), answer);
      }
    }
    return answers;
  }

  private static JsonNode id(String json) throws Exception {
    return JSON.readTree(json);
  }

  @Test
  void lines_that_are_no_messages_are_answered_and_the_server_goes_on() throws Exception {
    Map<JsonNode, JsonNode> answers =
        answers(
            """
            nonsense

            []
            {"id":1}
            {"jsonrpc":"2.0","id":2,"method":7}
            {"jsonrpc":"2.0","id":3,"result":{}}
            {"jsonrpc":"2.0","id":4,"method":"tools/call","params":[]}
            {"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"unheard of","arguments":{}}}
            {"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"evaluate"}}
            {"jsonrpc":"2.0","method":"notifications/roots/list_changed"}
            {"jsonrpc":"2.0","id":"seven","method":"unheard/of"}
            """);
    assertThat(answers.get(id("null")).at("/error/message").asText()).isNotBlank();
    assertThat(answers.get(id("1")).at("/error/code").asInt()).isEqualTo(-32600);
    assertThat(answers.get(id("4")).at("/error/code").asInt()).isNegative();
    assertThat(answers.get(id("5")).at("/error/code").asInt()).isNegative();
    assertThat(answers.get(id("6")).at("/result/isError").asBoolean()).isTrue();
    assertThat(answers.get(id("\"seven\"")).at("/error/code").asInt()).isEqualTo(-32601);
  }

  @Test
  @Timeout(30) // the end of the input waits a minute for answers that never come
  void a_request_before_the_client_is_initialized_is_answered_at_once() throws Exception {
    Map<JsonNode, JsonNode> answers =
        answersTo(
            """
            {"jsonrpc":"2.0","id":1,"method":"tools/list"}
            {"jsonrpc":"2.0","id":"two","method":"ping"}
            """);
    assertThat(answers.get(id("1")).at("/error/code").asInt()).isEqualTo(-32600);
    assertThat(answers.get(id("1")).at("/error/message").asText()).contains("initialized");
    assertThat(answers.get(id("\"two\"")).get("result")).isEmpty();
  }

  @Test
  void a_client_that_no_longer_listens_ends_the_server() throws Exception {
    try (PipedOutputStream client = new PipedOutputStream()) {
      PipedInputStream open = new PipedInputStream(client, 100_000);
      client.write((HELLO + LAST).getBytes(StandardCharsets.UTF_8));
      OutputStream closed =
          new OutputStream() {
            @Override
            public void write(int one) throws IOException {
              throw new IOException("Broken pipe");
            }
          };
      ToolServer.serve(Tools.of(Optional.empty()), open, closed);
    }
  }

  @Test
  void a_candidate_that_cannot_be_read_is_an_error_of_the_tool() throws Exception {
    String call =
        """
        {"jsonrpc":"2.0","method":"tools/call","params":{"name":"evaluate","arguments":\
        {"credential":"CCM","on":"2026-11-23","candidate":%s}},"id":%d}
        """;
    Map<JsonNode, JsonNode> answers =
        answers(
            call.formatted("{\"id\":\"a\",\"id\":\"b\"}", 1)
                + call.formatted("[".repeat(2_000) + "]".repeat(2_000), 2)
                + call.formatted("{\"id\":\"" + "x".repeat(17_000_000) + "\"}", 3)
                + call.formatted("[1", 4)
                + call.formatted("\"{\\\"id\\\":}\"", 5)
                + call.formatted("null", 6)
                + call.formatted("{\"id\":\"a\",\"residence\":1e999999999}", 7));
    assertThat(answers.get(id("1")).at("/result/content/0/text").asText())
        .contains("Duplicate field 'id'");
    assertThat(answers.get(id("2")).at("/result/content/0/text").asText()).contains("depth");
    assertThat(answers.get(id("null")).at("/error/message").asText()).isNotBlank();
    for (int id : new int[] {1, 2, 5, 6, 7}) {
      assertThat(answers.get(id(String.valueOf(id))).at("/result/isError").asBoolean())
          .as("%d", id)
          .isTrue();
    }
  }
}
