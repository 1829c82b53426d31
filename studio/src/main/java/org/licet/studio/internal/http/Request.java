package org.licet.studio.internal.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request that passed the checks of access. Immutable and thread-safe. */
public final class Request {

  private static final int DEEPEST = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(StudioServer.LARGEST_BODY)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String path;
  private final String query;
  private final byte[] body;

  /**
   * Creates a request.
   *
   * @param path the path after the token
   * @param query the query as sent, or empty
   * @param body the content
   */
  Request(String path, String query, byte[] body) {
    this.path = path;
    this.query = query;
    this.body = body;
  }

  String path() {
    return path;
  }

  /** Returns the query as sent, or an empty text. */
  public String query() {
    return query;
  }

  /**
   * Returns the data that the page sent.
   *
   * @throws RefusedException if it is not an object in JSON
   */
  public ObjectNode data() {
    try {
      JsonNode data = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      if (data instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // refused below, without the position that the reader names
    }
    throw new RefusedException(RefusedException.BAD, "The request is not an object in JSON.");
  }

  /**
   * Returns a text of the data.
   *
   * @throws RefusedException if it is missing
   */
  public static String text(JsonNode data, String name) {
    return optional(data, name)
        .orElseThrow(
            () ->
                new RefusedException(
                    RefusedException.BAD, "The request has no text \"" + name + "\"."));
  }

  /** Returns a text of the data, if there is one. */
  public static Optional<String> optional(JsonNode data, String name) {
    return Optional.ofNullable(data.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
