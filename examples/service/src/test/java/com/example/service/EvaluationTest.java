package com.example.service;

import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Requests that carry a candidate. */
class EvaluationTest {

  private final RunningService service = RunningService.get();

  @Test
  void an_answer_makes_another_candidate_and_another_evaluation() {
    String candidate = "{\"id\":\"c\",\"licenses\":[{\"type\":\"RN\",\"status\":\"ACTIVE\"}]}";
    JsonNode asked = json(service.post("/v1/evaluations" + CCM, candidate));
    assertThat(asked.at("/questions").toString()).contains("\"/licenses/0/encumbered\"");
    HttpResponse<String> answered =
        service.post(
            "/v1/answers" + CCM,
            "{\"candidate\":" + candidate + ",\"answers\":{\"/licenses/0/encumbered\":false}}");
    assertThat(json(answered).at("/candidate/licenses/0/encumbered").asBoolean(true)).isFalse();
    assertThat(json(answered).at("/evaluation/questions").toString())
        .doesNotContain("/licenses/0/encumbered\"");
    assertThat(
            service
                .post(
                    "/v1/answers" + CCM,
                    "{\"candidate\":" + candidate + ",\"answers\":{\"/licenses/7/type\":\"RN\"}}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_plan_and_a_timeline_look_ahead() {
    assertThat(json(service.post("/v1/plans" + CCM, nurse("c"))).at("/reached").asString())
        .startsWith("2026-12");
    assertThat(
            json(service.post("/v1/timelines" + CCM + "&until=2027-11-22", nurse("c")))
                .at("/periods")
                .size())
        .isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?credential=XYZ&stage=EXAMINATION | {"id":"c"} | 404 | Expected one of [ACM, CCM
          ?credential=CCM&stage=LICENSURE | {"id":"c"} | 404 | CCM has no stage LICENSURE
          ?credential=CCM&stage=EXAM | {"id":"c"} | 400 | The parameter stage cannot be
          ?credential=CCM&stage=EXAMINATION&on=11/23/2026 | {"id":"c"} | 400 | The parameter on cannot
          ?credential=CCM&stage=EXAMINATION&on=1/2/26 | {"id":"c"} | 400 | The parameter on cannot
          ?credential=CCM&stage=EXAMINATION&on=2200-01-01 | {"id":"c"} | 400 | 2199-12-31
          ?credential=CCM | {"id":"c"} | 400 | Add the parameter stage
          ?stage=EXAMINATION | {"id":"c"} | 400 | Add the parameter credential
          ?credential=CCM&stage=EXAMINATION | {"id": | 400 | Line 1, column
          ?credential=CCM&stage=EXAMINATION | {} | 422 | The field "id" is missing
          ?credential=CCM&stage=EXAMINATION | {"id":"c","licences":[]} | 422 | Maybe you mean
          """)
  void a_bad_request_is_told_what_to_do(String query, String body, int status, String words) {
    HttpResponse<String> refused = service.post("/v1/evaluations" + query, body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(refused).at("/detail").asString()).contains(words);
  }

  @Test
  void a_problem_is_in_the_language_of_the_request() {
    HttpRequest.Builder request =
        service
            .request("/v1/evaluations?credential=CCM")
            .header("Accept-Language", "es-MX, en;q=0.5")
            .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"c\"}"));
    assertThat(json(service.send(request)).at("/title").asString())
        .isEqualTo("Falta un parámetro.");
  }

  @Test
  void a_handbook_is_data_a_page_and_linked_data() {
    assertThat(service.get("/v1/credentials/CCM").body()).contains("\"anyOf\":[\"CCM-LICENSE\"");
    assertThat(service.send(service.request("/v1/credentials/CCM").header("Accept", "text/html").GET()).body())
        .startsWith("<!DOCTYPE html>");
    assertThat(
            service
                .send(
                    service
                        .request("/v1/credentials/ACM") // has three versions
                        .header("Accept", "application/ld+json")
                        .GET())
                .body())
        .contains("ceterms:Certification", "2024-04-01")
        .doesNotContain("2013-01-01");
    assertThat(service.get("/v1/credentials/XYZ").statusCode()).isEqualTo(404);
  }
}
