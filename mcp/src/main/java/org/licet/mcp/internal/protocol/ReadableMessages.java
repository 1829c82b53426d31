package org.licet.mcp.internal.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a client that the SDK can read. The SDK ends at the first line that it cannot read,
 * and leaves requests without an answer when the input ends. Here, a line that is no message is
 * answered with an error, and the input ends after the last answer. Used by one reader and one
 * writer.
 */
final class ReadableMessages {

  /** How long the end of the input waits for answers. A plan takes less than a second. */
  private static final long MOST_SECONDS = 60;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads the id of a message whatever else is wrong with it. */
  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  private final InputStream in;
  private final OutputStream responses;
  private final McpJsonMapper sdk;
  private final int most;
  private final CountDownLatch end = new CountDownLatch(1);
  private int unanswered;
  private boolean initialized;

  /**
   * Wraps the streams of a client.
   *
   * @param sdk reads messages as the SDK does
   * @param most the bytes of the longest line
   */
  ReadableMessages(InputStream in, OutputStream out, McpJsonMapper sdk, int most) {
    this.in = new BufferedInputStream(in);
    this.responses =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            try {
              out.write(bytes, from, length); // not one by one
            } catch (IOException e) {
              end.countDown(); // nobody listens any more
              throw e;
            }
          }

          @Override
          public void flush() throws IOException {
            try {
              out.flush();
            } catch (IOException e) {
              end.countDown();
              throw e;
            }
            answered();
          }
        };
    this.sdk = sdk;
    this.most = most;
  }

  /** Waits until the input has ended and its requests are answered. */
  void awaitEnd() throws InterruptedException {
    end.await();
  }

  /** Returns the lines that are messages. */
  InputStream requests() {
    return new InputStream() {
      private byte[] line = new byte[0];
      private int at;

      @Override
      public int read() throws IOException {
        return fill() ? line[at++] & 0xff : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        if (!fill()) {
          return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, from, count);
        at += count;
        return count;
      }

      private boolean fill() throws IOException {
        if (at == line.length) {
          line = nextMessage();
          at = 0;
        }
        return line.length > 0;
      }
    };
  }

  /** Returns the stream to which the SDK writes messages. It locks and flushes it for each. */
  OutputStream responses() {
    return responses;
  }

  private synchronized void answered() {
    unanswered--;
    notifyAll();
  }

  /** Returns the next message with its line end; nothing at the end of the input. */
  private byte[] nextMessage() throws IOException {
    while (true) {
      byte @Nullable [] line = nextLine();
      if (line == null) {
        finish();
        return new byte[0];
      }
      String text = new String(line, StandardCharsets.UTF_8);
      if (!text.isBlank() && isForServer(text)) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  /** Returns the next line. A line that is too long is answered with an error and left out. */
  private byte @Nullable [] nextLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return length == 0 ? null : line.toByteArray();
      }
      length++;
      if (length <= most) {
        line.write(next);
      }
    }
    if (length > most) {
      refuse(
          NullNode.instance,
          McpSchema.ErrorCodes.INVALID_REQUEST,
          "The message has %d bytes. Expected at most %d.".formatted(length, most));
      return new byte[0];
    }
    return line.toByteArray();
  }

  private boolean isForServer(String text) throws IOException {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(sdk, text);
    } catch (StreamReadException | StreamConstraintsException e) {
      unreadable(text, e.getOriginalMessage());
      return false;
    } catch (IOException | IllegalArgumentException e) {
      refuse(
          id(text).orElse(NullNode.instance),
          McpSchema.ErrorCodes.INVALID_REQUEST,
          "The line is no message of JSON-RPC 2.0.");
      return false;
    }
    if (message instanceof McpSchema.JSONRPCRequest request) {
      return isForServer(request);
    }
    // An error in another notification would end the SDK, and a request is never sent to the
    // client.
    boolean ready =
        message instanceof McpSchema.JSONRPCNotification notification
            && notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
    initialized |= ready;
    return ready;
  }

  /** The SDK leaves a request without an answer until the client states that it is initialized. */
  private boolean isForServer(McpSchema.JSONRPCRequest request) throws IOException {
    if (initialized || request.method().equals(McpSchema.METHOD_INITIALIZE)) {
      synchronized (this) {
        unanswered++;
      }
      return true;
    }
    JsonNode id = JSON.valueToTree(request.id());
    if (request.method().equals(McpSchema.METHOD_PING)) {
      ObjectNode answer = answer(id);
      answer.putObject("result");
      write(answer);
    } else {
      refuse(
          id,
          McpSchema.ErrorCodes.INVALID_REQUEST,
          "%s came before notifications/initialized. Send initialize and that notification first."
              .formatted(request.method()));
    }
    return false;
  }

  /** Answers a line that is no JSON: as the error of a tool, if it calls one. */
  private void unreadable(String text, String why) throws IOException {
    String advice = "The message is not valid JSON: " + why;
    Optional<JsonNode> id = id(text);
    if (id.isPresent() && text.contains("\"" + McpSchema.METHOD_TOOLS_CALL + "\"")) {
      ObjectNode answer = answer(id.get());
      ObjectNode result = answer.putObject("result");
      result.putArray("content").addObject().put("type", "text").put("text", advice);
      result.put("isError", true);
      write(answer);
    } else {
      refuse(id.orElse(NullNode.instance), McpSchema.ErrorCodes.PARSE_ERROR, advice);
    }
  }

  private void refuse(JsonNode id, int code, String message) throws IOException {
    ObjectNode answer = answer(id);
    answer.putObject("error").put("code", code).put("message", message);
    write(answer);
  }

  private static ObjectNode answer(JsonNode id) {
    ObjectNode answer = JSON.createObjectNode().put("jsonrpc", McpSchema.JSONRPC_VERSION);
    answer.set("id", id);
    return answer;
  }

  private void write(ObjectNode answer) throws IOException {
    synchronized (this) {
      unanswered++;
    }
    synchronized (responses) {
      responses.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
      responses.flush();
    }
  }

  /** Returns the id of a message; empty if there is none, or the text ends before it. */
  private static Optional<JsonNode> id(String text) {
    try (JsonParser parser = LENIENT.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("id")) {
          return switch (value) {
            case VALUE_STRING -> Optional.of(JSON.getNodeFactory().textNode(parser.getText()));
            case VALUE_NUMBER_INT ->
                Optional.of(JSON.getNodeFactory().numberNode(parser.getBigIntegerValue()));
            default -> Optional.empty();
          };
        }
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Waits for the answers to the requests, and releases the server. */
  private synchronized void finish() throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    try {
      while (unanswered > 0 && System.nanoTime() < until) {
        wait(TimeUnit.SECONDS.toMillis(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The wait for answers was interrupted", e);
    }
    end.countDown();
  }
}
