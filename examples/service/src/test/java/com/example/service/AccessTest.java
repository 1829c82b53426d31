package com.example.service;

import static com.example.service.RunningService.AT_ONCE;
import static com.example.service.RunningService.BODY;
import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.WORK_PER_MINUTE;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys, limits and the log. */
class AccessTest {

  private final RunningService service = RunningService.get();

  private String secret(String id, String rights) {
    return json(service.put("/v1/keys/" + id, "{\"rights\":[" + rights + "],\"days\":30}"))
        .at("/secret")
        .asString();
  }

  private HttpResponse<String> as(String id, String secret, String path) {
    return service.send(service.request(path, id, secret).GET());
  }

  @Test
  void a_key_may_do_what_its_rights_allow() {
    String secret = secret("reader", "\"EVALUATE\"");
    assertThat(as("reader", secret, "/v1/credentials").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = as("reader", secret, "/v1/candidates/x");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(json(refused).at("/detail").asString()).contains("a key with this right");
    assertThat(service.get("/v1/keys").body()).contains("reader").doesNotContain(secret);
    service.send(service.request("/v1/keys/reader").DELETE());
    assertThat(as("reader", secret, "/v1/credentials").statusCode()).isEqualTo(401);
    assertThat(service.put("/v1/keys/x", "{\"rights\":[],\"days\":30}").statusCode()).isEqualTo(422);
  }

  @Test
  void a_key_that_is_missing_wrong_or_expired_is_told_apart_only_by_its_owner() {
    assertThat(title(service.send(HttpRequest.newBuilder(service.address("/v1/credentials")))))
        .isEqualTo("A key is required.");
    String secret = secret("old", "\"EVALUATE\"");
    database()
        .sql("update api_key set expires_at = timestamp '2020-01-01 00:00:00' where id = 'old'")
        .update();
    HttpResponse<String> expired = as("old", secret, "/v1/credentials");
    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(title(expired)).isEqualTo("The key has expired.");
    assertThat(title(as("old", "wrong", "/v1/credentials"))).isEqualTo("The key is wrong.");
    assertThat(title(as("nobody", "wrong", "/v1/credentials"))).isEqualTo("The key is wrong.");
  }

  @Test
  void the_database_has_no_secret() {
    String secret = secret("hashed", "\"EVALUATE\"");
    List<String> hashes = database().sql("select hash from api_key").query(String.class).list();
    assertThat(hashes).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(hashes).doesNotContain(secret);
  }

  @Test
  void a_body_that_is_too_large_is_refused_with_or_without_its_length() {
    String body = "{\"id\":\"" + "x".repeat(BODY) + "\"}";
    for (HttpRequest.BodyPublisher large :
        List.of(
            HttpRequest.BodyPublishers.ofString(body),
            HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes())))) {
      HttpResponse<String> refused =
          service.send(service.request("/v1/evaluations" + CCM).POST(large));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
      assertThat(title(refused)).isEqualTo("The body is too large.");
    }
  }

  @Test
  void a_key_that_asks_for_too_much_waits_and_others_do_not() {
    String secret = secret("eager", "\"EVALUATE\"");
    int plans = WORK_PER_MINUTE / 50;
    HttpResponse<String> last = null;
    for (int i = 0; i <= plans + 50 && (last == null || last.statusCode() != 429); i++) {
      last =
          service.send(
              service
                  .request("/v1/plans", "eager", secret)
                  .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(service.get("/v1/credentials").statusCode()).isEqualTo(200);
  }

  @Test
  void the_log_says_who_asked_about_whom_and_has_no_record() throws IOException {
    service.post("/v1/evaluations" + CCM, nurse("logged-1"));
    service.put("/v1/candidates/logged-2", nurse("logged-2"));
    as("nobody", "wrong", "/v1/candidates/logged-3");
    List<String> log = Files.readAllLines(Path.of("target/audit.log"));
    assertThat(log)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "\"key\":\"first\"",
                        "\"path\":\"/v1/evaluations\"",
                        "\"candidate\":\"logged-1\"",
                        "\"status\":200"))
        .anySatisfy(line -> assertThat(line).contains("/v1/candidates/logged-2", "\"status\":204"))
        .anySatisfy(line -> assertThat(line).contains("/v1/candidates/logged-3", "\"status\":401"))
        .noneSatisfy(line -> assertThat(line).contains("Prairie"))
        .noneSatisfy(line -> assertThat(line).contains(RunningService.SECRET));
  }

  @Test
  void a_key_without_a_right_is_no_key_and_a_failed_attempt_names_the_key_that_it_tried()
      throws IOException {
    HttpResponse<String> refused = service.put("/v1/keys/x", "{\"rights\":[null],\"days\":1}");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    secret("tried", "\"EVALUATE\"");
    as("tried", "wrong", "/v1/credentials?attempt");
    assertThat(Files.readAllLines(Path.of("target/audit.log")))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"key\":\"tried\"", "\"query\":\"attempt\"", "\"status\":401"));
  }

  @Test
  void a_request_that_fails_is_a_problem_and_no_success_in_the_log() throws IOException {
    database().sql("update api_key set rights = 'NONE' where id = ?").param(key("odd")).update();
    try {
      HttpResponse<String> failed = service.get("/v1/keys?odd");
      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(title(failed)).isEqualTo("The service failed.");
      assertThat(Files.readAllLines(Path.of("target/audit.log")))
          .anySatisfy(line -> assertThat(line).contains("\"query\":\"odd\"", "\"status\":500"));
    } finally {
      service.send(service.request("/v1/keys/odd").DELETE());
    }
  }

  private String key(String id) {
    secret(id, "\"EVALUATE\"");
    return id;
  }

  @Test
  void one_key_that_sends_no_bodies_leaves_places_for_others() throws Exception {
    String secret = secret("slow", "\"EVALUATE\"");
    List<Socket> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        Socket socket = new Socket("127.0.0.1", service.address("/").getPort());
        waiting.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /v1/evaluations%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\nAuthorization: %s\r\n\r\n"
                        .formatted(CCM, RunningService.basic("slow", secret)))
                    .getBytes());
      }
      HttpResponse<String> slow = as("slow", secret, "/v1/credentials");
      for (int i = 0; i < 50 && slow.statusCode() == 200; i++) { // until the others have arrived
        Thread.sleep(50);
        slow = as("slow", secret, "/v1/credentials");
      }
      assertThat(slow.statusCode()).isEqualTo(503);
      assertThat(service.get("/v1/credentials").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void the_first_key_of_the_settings_is_stored_while_no_other_key_may_make_keys() {
    ApplicationRunner first = service.context().getBean("firstKey", ApplicationRunner.class);
    String expires = "select expires_at from api_key where id = 'first'";
    Object before = database().sql(expires).query().singleValue();
    assertThatCode(() -> first.run(null)).doesNotThrowAnyException();
    assertThat(database().sql(expires).query().singleValue()).isEqualTo(before);
    String other = secret("maker", "\"KEYS\"");
    service.send(service.request("/v1/keys/first").DELETE());
    assertThatCode(() -> first.run(null)).doesNotThrowAnyException();
    assertThat(service.get("/v1/keys").statusCode()).isEqualTo(401);
    assertThat(
            service
                .send(service.request("/v1/keys/maker", "maker", other).DELETE())
                .statusCode())
        .isEqualTo(204);
    assertThatCode(() -> first.run(null)).doesNotThrowAnyException();
    assertThat(service.get("/v1/keys").statusCode()).isEqualTo(200);
  }

  private JdbcClient database() {
    return service.context().getBean(JdbcClient.class);
  }

  private static String title(HttpResponse<String> response) {
    return json(response).at("/title").asString();
  }
}
