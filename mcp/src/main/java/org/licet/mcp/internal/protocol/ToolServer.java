package org.licet.mcp.internal.protocol;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.mcp.internal.tool.Tool;

/** Serves tools over the Model Context Protocol. Stateless. */
public final class ToolServer {

  /** An assistant reads this before it calls a tool. */
  private static final String INSTRUCTIONS =
      """
      Licet evaluates a professional record against the criteria of nursing and case-management \
      credentials. It never guesses: a fact that is absent from the candidate is unknown, and a \
      decision UNDETERMINED is neither yes nor no. Do not fill in facts or answers that nobody \
      stated. Ask the person; a question with "ruling" can only be answered by that issuing body. \
      Name the sources of an answer. The official guides prevail. Dates have the form 2026-11-23; \
      Licet has no clock, so state the day of evaluation.""";

  /** The bytes of the largest message. A candidate may have 4,000,000 characters. */
  private static final int MOST = 16_000_000;

  private ToolServer() {}

  /**
   * Serves the tools until the input ends and every request is answered.
   *
   * @param in the messages of the client
   * @param out the messages of the server, and nothing else
   * @throws InterruptedException if the thread is interrupted
   */
  public static void serve(List<Tool> tools, InputStream in, OutputStream out)
      throws InterruptedException {
    McpJsonMapper json =
        new JacksonMcpJsonMapper(
            JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build());
    ReadableMessages messages = new ReadableMessages(in, out, json, MOST);
    McpSyncServer server =
        McpServer.sync(
                new StdioServerTransportProvider(json, messages.requests(), messages.responses()))
            .jsonMapper(json)
            .serverInfo("licet", version())
            .instructions(INSTRUCTIONS)
            .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
            .jsonSchemaValidator(unused())
            .validateToolInputs(false)
            .tools(tools.stream().map(ToolServer::specification).toList())
            .build();
    messages.awaitEnd();
    server.close();
  }

  private static String version() {
    return Optional.ofNullable(ToolServer.class.getPackage().getImplementationVersion())
        .orElse("(not packed)");
  }

  /** The SDK asks for a validator to build a server; the tools check their arguments. */
  private static JsonSchemaValidator unused() {
    return (schema, content) -> {
      throw new IllegalStateException("Tools have no output schema, and check their input");
    };
  }

  private static SyncToolSpecification specification(Tool tool) {
    return SyncToolSpecification.builder()
        .tool(
            McpSchema.Tool.builder(tool.name(), tool.schema())
                .title(tool.title())
                .description(tool.description())
                .annotations(
                    McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build())
        .callHandler(
            (exchange, request) ->
                tool.call(Optional.ofNullable(request.arguments()).orElse(Map.of())))
        .build();
  }
}
