package org.licet.studio.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.RulesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the studio's page on loopback. The address contains a random token. Each request needs it,
 * the server's own name, and no other origin. Thread-safe.
 */
public final class StudioServer implements AutoCloseable {

  /** Answers one kind of request. */
  @FunctionalInterface
  public interface Endpoint {
    /**
     * Returns the answer.
     *
     * @throws IOException if a file cannot be read or written
     * @throws RefusedException if the request cannot be answered
     */
    Reply reply(Request request) throws IOException;
  }

  /** The most bytes of a request. */
  public static final int LARGEST_BODY = 8 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(StudioServer.class);

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static final int THREADS = 4;
  private static final int TOO_LARGE = 413;
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;
  private static final int UNUSABLE = 422;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Access access;
  private final Map<String, Endpoint> endpoints;
  private final WebResources resources;

  private final String start;

  private StudioServer(HttpServer server, String start, Map<String, Endpoint> endpoints) {
    this.server = server;
    this.start = start;
    this.endpoints = endpoints;
    this.access = Access.to(server.getAddress().getPort());
    this.resources = WebResources.ofStudio();
    AtomicInteger count = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "licet-studio-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts to serve.
   *
   * @param port the port, or 0 for a free one
   * @param start the path of the page after the token
   * @param endpoints the answers by method and path after the token, such as {@code GET api/folder}
   * @throws IOException if the port is taken
   */
  public static StudioServer start(int port, String start, Map<String, Endpoint> endpoints)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    StudioServer studio = new StudioServer(server, start, endpoints);
    server.createContext("/", studio::handle);
    server.setExecutor(studio.threads);
    server.start();
    return studio;
  }

  /** Returns the address of the page, with the token. */
  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + access.token() + "/" + start);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      boolean empty = reply.body().length == 0;
      exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
      if (!empty) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(reply.body());
        }
      }
    }
  }

  /** Returns the length that a request states; 0 if it states none. */
  private static long length(HttpExchange exchange) {
    @Nullable String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getRawPath();
    ServerWords words = ServerWords.of(path, start);
    Optional<Reply> refusal = access.refusal(method, path, exchange.getRequestHeaders(), words);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (length(exchange) > LARGEST_BODY) {
      return Reply.refusal(TOO_LARGE, words.say("too-large"));
    }
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(LARGEST_BODY + 1);
    }
    if (body.length > LARGEST_BODY) {
      return Reply.refusal(TOO_LARGE, words.say("too-large"));
    }
    String query = exchange.getRequestURI().getRawQuery();
    return reply(method, new Request(access.inside(path), query == null ? "" : query, body), words);
  }

  private Reply reply(String method, Request request, ServerWords words) {
    Endpoint endpoint = endpoints.get(method + " " + request.path());
    try {
      if (endpoint != null) {
        return endpoint.reply(request);
      }
      return resources
          .find(request.path())
          .orElseGet(() -> Reply.refusal(NOT_FOUND, words.say("no-address")));
    } catch (RefusedException e) {
      return Reply.refusal(e.status(), String.valueOf(e.getMessage()));
    } catch (RulesException e) {
      return Reply.refusal(UNUSABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Reply.refusal(FAILED, words.say("file", String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error e) { // the page goes on with its next request
      LOG.error("The request {} {} failed", method, request.path(), e);
      return Reply.refusal(FAILED, words.say("failed"));
    }
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
