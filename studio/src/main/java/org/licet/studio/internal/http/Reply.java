package org.licet.studio.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to a request. Immutable and thread-safe, provided that no one changes the array. */
public final class Reply {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'self'";

  /** The policy of a report in a frame: its own styles and drawings, without programs. */
  private static final String REPORT =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private static final int OK = 200;

  private final int status;
  private final String type;
  private final byte[] body;
  private final String policy;

  private Reply(int status, String type, byte[] body, String policy) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.policy = policy;
  }

  /** Returns data. */
  public static Reply json(JsonNode data) {
    return json(OK, data);
  }

  /** Returns a refusal with its reason. */
  public static Reply refusal(int status, String message) {
    return json(status, JsonNodeFactory.instance.objectNode().put("message", message));
  }

  /** Returns data with a status other than success. */
  public static Reply json(int status, JsonNode data) {
    return new Reply(
        status,
        "application/json; charset=utf-8",
        data.toString().getBytes(StandardCharsets.UTF_8),
        NOTHING);
  }

  /** Returns a report to show in a frame. */
  public static Reply report(String html) {
    return new Reply(OK, "text/html; charset=utf-8", utf8(html), REPORT);
  }

  /** Returns a page with a content security policy of its own. */
  public static Reply page(String html, String policy) {
    return new Reply(OK, "text/html; charset=utf-8", utf8(html), policy);
  }

  /** Returns a resource of the page. */
  static Reply resource(String type, byte[] body) {
    return new Reply(OK, type, body, NOTHING);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  /** Returns the headers. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    headers.put("Content-Security-Policy", policy);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
    return headers;
  }
}
