package com.example.service;

import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.service.watch.DailyWatch;
import com.example.service.watch.WatchRun;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Runs of the watch. */
class RunTest {

  private final RunningService service = RunningService.get();

  @Test
  void a_run_compares_with_the_run_before_and_a_day_has_one_run() {
    service.put("/v1/candidates/watched", nurse("watched"));
    service.post("/v1/runs?on=2027-01-03", "");
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
    DailyWatch instance =
        service.context().getAutowireCapableBeanFactory().createBean(DailyWatch.class);
    LocalDate day = LocalDate.of(2027, 2, 1);
    CompletableFuture<WatchRun> other = CompletableFuture.supplyAsync(() -> instance.run(day));
    HttpResponse<String> run = service.post("/v1/runs?on=" + day, "");
    assertThat(json(run).at("/people").asLong()).isEqualTo(other.join().people());
    assertThat(service.get("/v1/runs").body()).containsOnlyOnce("\"day\":\"2027-02-01\"");
  }

  @Test
  void an_instance_watches_once_at_a_time() {
    CompletableFuture<?>[] runs = new CompletableFuture<?>[8];
    List<Integer> statuses = new CopyOnWriteArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      String day = "2027-05-0" + (i + 1);
      runs[i] =
          CompletableFuture.runAsync(
              () -> statuses.add(service.post("/v1/runs?on=" + day, "").statusCode()));
    }
    CompletableFuture.allOf(runs).join();
    assertThat(statuses).contains(200, 503).containsOnly(200, 503);
  }

  @Test
  void a_run_of_a_later_day_deletes_none_and_the_watch_of_today_deletes_old_ones() {
    service.post("/v1/runs?on=2001-01-01", "");
    assertThat(service.post("/v1/runs?on=2199-01-01", "").statusCode()).isEqualTo(200);
    assertThat(service.get("/v1/runs").body()).contains("2199-01-01", "2001-01-01");
    service.context().getBean(DailyWatch.class).watch();
    assertThat(service.get("/v1/runs").body()).contains("2199-01-01").doesNotContain("2001-01-01");
  }

  @Test
  void who_is_deleted_is_in_no_run() {
    service.put("/v1/candidates/gone", nurse("gone"));
    service.post("/v1/runs?on=2027-03-01", "");
    assertThat(service.get("/v1/runs/2027-03-01").body()).contains("\"candidate\":\"gone\"");
    service.send(service.request("/v1/candidates/gone").DELETE());
    assertThat(service.get("/v1/runs/2027-03-01").body()).doesNotContain("\"gone\"");
  }

  @Test
  void one_candidate_who_cannot_be_watched_does_not_stop_the_others() {
    service.put("/v1/candidates/many", nurse("many"));
    service.put("/v1/candidates/torn", nurse("torn"));
    service.post("/v1/runs?on=2027-04-01", "");
    String facts = "{\"id\":\"many\",\"facts\":{\"CDMS_DOMAINS\":\"MANY\"}}";
    assertThat(service.put("/v1/candidates/many", facts).statusCode()).isEqualTo(204);
    service
        .context()
        .getBean(JdbcClient.class)
        .sql("update candidate set record = '{\"id\":7}' where id = 'torn'")
        .update();
    HttpResponse<String> run = service.post("/v1/runs?on=2027-04-02", "");
    assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
    assertThat(json(run).at("/peopleFailed").asInt()).isEqualTo(2);
    assertThat(service.get("/v1/runs/2027-04-02").body()).contains("\"candidate\":\"many\"");
    HttpResponse<String> torn = service.get("/v1/candidates/torn");
    assertThat(torn.statusCode()).isEqualTo(500);
    assertThat(json(torn).at("/detail").asString()).contains("torn");
    for (String id : List.of("many", "torn")) {
      service.send(service.request("/v1/candidates/" + id).DELETE());
    }
  }
}
