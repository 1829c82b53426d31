package com.example.service;

import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each part of the service answers. */
@Tag("smoke")
class SmokeTest {

  private final RunningService service = RunningService.get();

  @Test
  void a_roster_is_stored_evaluated_watched_and_shown() {
    HttpResponse<String> roster =
        service.post("/v1/rosters", nurse("smoke-1") + "\n" + nurse("smoke-2") + "\n");
    assertThat(roster.body())
        .endsWith("{\"complete\":{\"throughLine\":2,\"stored\":2,\"changed\":2,\"refused\":0}}\n");
    HttpResponse<String> evaluated = service.post("/v1/candidates/smoke-1/evaluations" + CCM, "");
    assertThat(json(evaluated).at("/decision").asString()).isEqualTo("NOT_ELIGIBLE");
    assertThat(json(service.post("/v1/runs?on=2026-11-23", "")).at("/people").asInt())
        .isGreaterThanOrEqualTo(2);
    assertThat(service.get("/v1/candidates/smoke-1/page" + CCM).body())
        .startsWith("<!DOCTYPE html>");
    assertThat(json(service.get("/v1/credentials")).has("CCM")).isTrue();
    assertThat(json(service.get("/v3/api-docs")).at("/openapi").asString()).startsWith("3.1");
    assertThat(json(service.get("/actuator/health")).at("/status").asString()).isEqualTo("UP");
  }
}
