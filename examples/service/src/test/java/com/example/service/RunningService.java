package com.example.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service that all tests share. It listens on loopback, and ends with the JVM. */
final class RunningService {

  static final String SECRET = "a secret that is only for tests on loopback";
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String CCM = "?credential=CCM&stage=EXAMINATION&on=2026-11-23";
  static final int WORK_PER_MINUTE = 20_000;
  static final int BODY = 64 * 1024;
  static final int AT_ONCE = 16;
  static final int ROSTER = 1024 * 1024;

  private static final String NURSE = example();

  private static RunningService running;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final String address;

  private RunningService(ConfigurableApplicationContext context, String port) {
    this.context = context;
    this.address = "http://127.0.0.1:" + port;
  }

  /** Returns a service that runs in another JVM. */
  static RunningService at(int port) {
    return new RunningService(null, String.valueOf(port));
  }

  static synchronized RunningService get() {
    if (running == null) {
      ConfigurableApplicationContext context =
          SpringApplication.run(
              ServiceApplication.class,
              "--server.port=0",
              "--spring.main.banner-mode=off",
              "--spring.datasource.url=" + TestDatabase.url(),
              "--spring.datasource.username=" + TestDatabase.user(),
              "--service.first-key=" + SECRET,
              "--service.watch=-",
              "--service.body=" + BODY + "B",
              "--service.at-once=" + AT_ONCE,
              "--service.at-once-for-a-key=" + AT_ONCE / 2,
              "--service.roster=" + ROSTER + "B",
              "--service.work-per-minute=" + WORK_PER_MINUTE,
              "--service.audit-file=target/audit.log");
      running =
          new RunningService(context, context.getEnvironment().getProperty("local.server.port"));
    }
    return running;
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  URI address(String path) {
    return URI.create(address + path);
  }

  /** Returns a request with the key of the tests. */
  HttpRequest.Builder request(String path) {
    return request(path, "first", SECRET);
  }

  HttpRequest.Builder request(String path, String id, String secret) {
    return HttpRequest.newBuilder(address(path))
        .header("Content-Type", "application/json")
        .header("Authorization", basic(id, secret));
  }

  static String basic() {
    return basic("first", SECRET);
  }

  static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean answers() {
    try {
      return send(HttpRequest.newBuilder(address("/actuator/health/readiness"))).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> put(String path, String body) {
    return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  /** Returns a candidate of the examples under another id, as Licet writes it. */
  static String nurse(String id) {
    return NURSE.replace("\"almost-there\"", "\"" + id + "\"");
  }

  private static String example() {
    try {
      return Files.readAllLines(Path.of("../candidates/nurses.jsonl")).stream()
          .filter(one -> one.startsWith("{\"id\":\"almost-there\""))
          .map(CandidateReader::readOne)
          .map(CandidateWriter::toLine)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
