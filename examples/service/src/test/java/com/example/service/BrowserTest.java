package com.example.service;

import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a page of another site can let a browser send, and forms where none is expected. */
class BrowserTest {

  private final RunningService service = RunningService.get();

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "null", "http://127.0.0.1:1"})
  void a_page_of_another_site_changes_nothing(String origin) {
    HttpResponse<String> refused =
        service.send(
            service
                .request("/v1/rosters")
                .setHeader("Content-Type", "application/x-ndjson")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"foreign\"}")));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    assertThat(json(refused).at("/title").asString()).contains("another site");
    assertThat(service.get("/v1/candidates/foreign").statusCode()).isEqualTo(404);
  }

  @Test
  void a_page_of_this_service_may_ask() {
    HttpRequest.Builder own =
        service
            .request("/v1/evaluations" + CCM)
            .header("Origin", service.address("").toString())
            .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"c\"}"));
    assertThat(service.send(own).statusCode()).isEqualTo(200);
  }

  @Test
  void a_roster_states_that_it_is_one() {
    HttpRequest.Builder text =
        service
            .request("/v1/rosters")
            .setHeader("Content-Type", "text/plain") // browsers send this without asking first
            .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"foreign\"}"));
    assertThat(service.send(text).statusCode()).isEqualTo(415);
    assertThat(service.get("/v1/candidates/foreign").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/schemas/candidate", "/v1/candidates/x/evaluations", "/v1/rosters-not"})
  void a_form_is_read_for_a_roster_alone(String path) {
    HttpResponse<String> refused =
        service.send(
            service
                .request(path + CCM)
                .setHeader("Content-Type", "MULTIPART/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("no form at all")));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(415);
  }
}
