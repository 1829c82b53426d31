package com.example.service;

import static com.example.service.RunningService.BODY;
import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.WORK_PER_MINUTE;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  private JdbcClient database() {
    return service.context().getBean(JdbcClient.class);
  }

  private static String title(HttpResponse<String> response) {
    return json(response).at("/title").asString();
  }
}
