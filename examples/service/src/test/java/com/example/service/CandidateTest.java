package com.example.service;

import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stored candidates. */
class CandidateTest {

  private final RunningService service = RunningService.get();

  @Test
  void a_record_is_kept_as_it_is_until_it_is_deleted() {
    String record = nurse("kept");
    assertThat(service.put("/v1/candidates/kept", record).statusCode()).isEqualTo(204);
    assertThat(service.get("/v1/candidates/kept").body()).isEqualTo(record);
    assertThat(service.put("/v1/candidates/kept", "{\"id\":\"kept\"}").statusCode()).isEqualTo(204);
    assertThat(service.get("/v1/candidates/kept").body()).isEqualTo("{\"id\":\"kept\"}");
    service.post("/v1/candidates/kept/evaluations" + CCM, "");
    assertThat(service.send(service.request("/v1/candidates/kept").DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(service.get("/v1/candidates/kept").statusCode()).isEqualTo(404);
    assertThat(service.get("/v1/candidates/kept/evaluations").statusCode()).isEqualTo(404);
  }

  @Test
  void an_evaluation_is_stored_and_read_in_another_language() {
    service.put("/v1/candidates/read", nurse("read"));
    HttpResponse<String> evaluated = service.post("/v1/candidates/read/evaluations" + CCM, "");
    assertThat(service.get("/v1/candidates/read/evaluations").body())
        .isEqualTo("[" + evaluated.body() + "]");
    JsonNode spanish =
        json(
            service.send(
                service
                    .request("/v1/candidates/read/evaluations")
                    .header("Accept-Language", "es")
                    .GET()));
    assertThat(spanish.at("/0/findings/0/title").asString()).contains("licencia");
  }

  @Test
  void answers_change_the_record_and_answers_to_an_earlier_record_are_refused() {
    service.put("/v1/candidates/asked", "{\"id\":\"asked\",\"licenses\":[{\"type\":\"RN\"}]}");
    HttpResponse<String> answered =
        service.post(
            "/v1/candidates/asked/answers" + CCM, "{\"/licenses/0/encumbered\":false}");
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(service.get("/v1/candidates/asked").body()).contains("\"encumbered\":false");
    HttpResponse<String> late =
        service.post(
            "/v1/candidates/asked/answers" + CCM,
            "{\"candidate\":\"asked\",\"fingerprint\":\"sha256:0\",\"/licenses/0/encumbered\":true}");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(json(late).at("/detail").asString()).contains("another version of the candidate");
  }

  @Test
  void an_id_that_no_database_can_keep_is_refused() {
    assertThat(service.put("/v1/candidates/a%00b", "{\"id\":\"a\\u0000b\"}").statusCode())
        .isBetween(400, 422);
    String id = "x".repeat(501);
    assertThat(service.put("/v1/candidates/" + id, "{\"id\":\"" + id + "\"}").statusCode())
        .isEqualTo(422);
    assertThat(service.put("/v1/candidates/one", "{\"id\":\"other\"}").statusCode()).isEqualTo(422);
  }
}
