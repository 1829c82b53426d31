package com.example.service;

import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs of the watch. */
class RunTest {

  private final RunningService service = RunningService.get();

  @Test
  void a_run_compares_with_the_run_before_and_a_day_has_one_run() {
    service.put("/v1/candidates/watched", nurse("watched"));
    JsonNode first = json(service.post("/v1/runs?on=2027-01-04", ""));
    assertThat(first.at("/peopleChanged").asInt()).isZero();
    service.put("/v1/candidates/watched", nurse("watched").replace("\"ACTIVE\"", "\"REVOKED\""));
    service.put("/v1/candidates/late", nurse("late"));
    assertThat(json(service.post("/v1/runs?on=2027-01-04", ""))).isEqualTo(first);
    JsonNode second = json(service.post("/v1/runs?on=2027-01-05", ""));
    assertThat(second.at("/people").asInt()).isEqualTo(first.at("/people").asInt() + 1);
    assertThat(second.at("/peopleChanged").asInt()).isEqualTo(1);
    assertThat(service.get("/v1/runs/2027-01-05").body().lines())
        .hasSize(second.at("/people").asInt())
        .anySatisfy(line -> assertThat(line).contains("\"candidate\":\"late\"", "\"new\":true"));
    assertThat(json(service.get("/v1/runs")).toString()).contains("2027-01-05", "2027-01-04");
    assertThat(service.get("/v1/runs/2001-01-01").statusCode()).isEqualTo(404);
  }

  @Test
  void two_instances_that_watch_at_once_make_one_run() {
    CompletableFuture<String> other =
        CompletableFuture.supplyAsync(() -> service.post("/v1/runs?on=2027-02-01", "").body());
    assertThat(service.post("/v1/runs?on=2027-02-01", "").body()).isEqualTo(other.join());
  }
}
