package com.example.service;

import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private HttpResponse<String> answer(String path, String version, String answers) {
    HttpRequest.Builder request = service.request("/v1/candidates/" + path);
    if (version != null) {
      request.header("If-Match", version);
    }
    return service.send(request.POST(HttpRequest.BodyPublishers.ofString(answers)));
  }

  private static String version(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void answers_change_the_version_of_the_record_that_was_asked_about() {
    service.put(
        "/v1/candidates/asked",
        "{\"id\":\"asked\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-TX\"},{\"type\":\"RN\",\"jurisdiction\":\"US-CA\"}]}");
    String asked = version(service.post("/v1/candidates/asked/evaluations" + CCM, ""));
    assertThat(asked).isEqualTo(version(service.get("/v1/candidates/asked")));
    String answers = "{\"/licenses/0/encumbered\":false}";
    assertThat(answer("asked/answers" + CCM, null, answers).statusCode()).isEqualTo(428);
    HttpResponse<String> answered = answer("asked/answers" + CCM, asked, answers);
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(service.get("/v1/candidates/asked").body()).contains("\"encumbered\":false");
    assertThat(version(answered)).isEqualTo(version(service.get("/v1/candidates/asked")));
    service.put(
        "/v1/candidates/asked",
        "{\"id\":\"asked\",\"licenses\":[{\"type\":\"RN\",\"jurisdiction\":\"US-CA\"},{\"type\":\"RN\",\"jurisdiction\":\"US-TX\"}]}");
    HttpResponse<String> late = answer("asked/answers" + CCM, asked, answers);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(late).at("/title").asString()).isEqualTo("The record has changed.");
    assertThat(service.get("/v1/candidates/asked").body()).doesNotContain("encumbered");
  }

  @Test
  void an_answer_whose_evaluation_fails_is_not_stored() {
    service.put("/v1/candidates/failed", "{\"id\":\"failed\",\"licenses\":[{\"type\":\"RN\"}]}");
    String before = version(service.get("/v1/candidates/failed"));
    HttpResponse<String> refused =
        answer(
            "failed/answers?credential=NOPE&stage=EXAMINATION",
            before,
            "{\"/licenses/0/encumbered\":false}");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(version(service.get("/v1/candidates/failed"))).isEqualTo(before);
  }

  @Test
  void an_id_that_no_database_can_keep_is_refused() {
    assertThat(service.put("/v1/candidates/a%00b", "{\"id\":\"a\\u0000b\"}").statusCode())
        .isBetween(400, 422);
    String id = "x".repeat(501);
    assertThat(service.put("/v1/candidates/" + id, "{\"id\":\"" + id + "\"}").statusCode())
        .isEqualTo(422);
    String roster =
        Stream.of("a/b", "a\\\\b", "a;b", "a%b", ".", "..", "a\\u2028b", "\\ud800")
            .map(bad -> "{\"id\":\"" + bad + "\"}\n")
            .collect(Collectors.joining());
    assertThat(service.post("/v1/rosters", roster).body())
        .contains("\"stored\":0,\"changed\":0,\"refused\":8}");
    assertThat(service.put("/v1/candidates/one", "{\"id\":\"other\"}").statusCode()).isEqualTo(422);
  }
}
