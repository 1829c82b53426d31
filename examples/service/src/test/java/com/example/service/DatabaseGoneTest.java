package com.example.service;

import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A database that goes away and comes back. */
class DatabaseGoneTest {

  private RunningService service;

  private int health(String group) {
    return service
        .send(HttpRequest.newBuilder(service.address("/actuator/health/" + group)))
        .statusCode();
  }

  @Test
  void a_request_meanwhile_is_refused_and_what_was_stored_is_there_afterwards() {
    assumeTrue(TestDatabase.isPostgresql(), "H2 runs in the service, so it does not go away alone.");
    service = RunningService.get();
    assertThat(service.put("/v1/candidates/before", nurse("before")).statusCode()).isEqualTo(204);
    TestDatabase.server().down();
    try {
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> refused = service.put("/v1/candidates/during", nurse("during"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(json(refused).at("/detail").asString()).startsWith("Only what was acknowledged");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(health("liveness")).isEqualTo(200);
      assertThat(health("readiness")).isEqualTo(503);
    } finally {
      TestDatabase.server().up();
    }
    assertThat(service.post("/v1/candidates/before/evaluations" + CCM, "").statusCode())
        .isEqualTo(200);
    assertThat(service.get("/v1/candidates/during").statusCode()).isEqualTo(404);
    assertThat(health("readiness")).isEqualTo(200);
  }
}
