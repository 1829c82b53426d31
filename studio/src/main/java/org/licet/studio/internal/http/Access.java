package org.licet.studio.internal.http;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests are the studio's own. A request needs the token, which only the address
 * that the studio printed has. It needs the server's own name as its host, so that a foreign name
 * that resolves to this machine reaches nothing. A request of another page is rejected even if it
 * has both. Immutable and thread-safe.
 */
final class Access {

  private static final int TOKEN_BYTES = 24;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int WRONG_HOST = 421;
  private static final int WRONG_METHOD = 405;
  private static final int WRONG_TYPE = 415;

  private static final Set<String> METHODS = Set.of("GET", "POST");

  private final String token;
  private final Set<String> hosts;

  private Access(String token, Set<String> hosts) {
    this.token = token;
    this.hosts = hosts;
  }

  /** Returns access to a port of this machine by a new token. */
  static Access to(int port) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return new Access(
        HexFormat.of().formatHex(random),
        Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
  }

  String token() {
    return token;
  }

  /** Returns the reason for rejecting a request, if there is one. */
  Optional<Reply> refusal(String method, String path, Headers headers, ServerWords words) {
    Optional<String> host = single(headers, "Host");
    if (host.filter(hosts::contains).isEmpty()) {
      return refused(WRONG_HOST, words.say("host"));
    }
    if (!METHODS.contains(method)) {
      return refused(WRONG_METHOD, words.say("method", method));
    }
    if (!hasToken(path)) {
      return refused(NOT_FOUND, words.say("token"));
    }
    boolean own =
        single(headers, "Origin").map(origin -> origin.equals("http://" + host.get())).orElse(true)
            && isOwn(single(headers, "Sec-Fetch-Site"), method);
    if (!own) {
      return refused(FORBIDDEN, words.say("foreign-page"));
    }
    if (method.equals("POST")
        && single(headers, "Content-Type").filter("application/json"::equals).isEmpty()) {
      return refused(WRONG_TYPE, words.say("not-json"));
    }
    return Optional.empty();
  }

  /** An address that a reader typed or opened from the terminal has the site "none". */
  private static boolean isOwn(Optional<String> site, String method) {
    return site.isEmpty()
        || site.get().equals("same-origin")
        || (site.get().equals("none") && method.equals("GET"));
  }

  private boolean hasToken(String path) {
    int end = path.indexOf('/', 1);
    String sent = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    return end > 0
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the part of a path after the token. */
  String inside(String path) {
    return path.substring(token.length() + 2);
  }

  private static Optional<String> single(Headers headers, String name) {
    @Nullable List<String> all = headers.get(name);
    return all == null || all.size() != 1 ? missing(all) : Optional.of(all.get(0));
  }

  /** A header that is sent twice has no value that anyone can rely on. */
  private static Optional<String> missing(@Nullable List<String> all) {
    return all == null || all.isEmpty() ? Optional.empty() : Optional.of("");
  }

  private static Optional<Reply> refused(int status, String message) {
    return Optional.of(Reply.refusal(status, message));
  }
}
