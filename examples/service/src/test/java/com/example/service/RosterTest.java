package com.example.service;

import static com.example.service.RunningService.BODY;
import static com.example.service.RunningService.ROSTER;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rosters. */
class RosterTest {

  private final RunningService service = RunningService.get();

  @Test
  void a_roster_is_acknowledged_in_batches_and_may_come_again() {
    String roster =
        IntStream.range(0, 450)
            .mapToObj(i -> "{\"id\":\"bulk-" + i + "\"}\n")
            .collect(Collectors.joining());
    List<String> lines = service.post("/v1/rosters", roster).body().lines().toList();
    assertThat(lines)
        .containsExactly(
            "{\"throughLine\":200,\"stored\":200,\"changed\":200,\"refused\":0}",
            "{\"throughLine\":400,\"stored\":400,\"changed\":400,\"refused\":0}",
            "{\"throughLine\":450,\"stored\":450,\"changed\":450,\"refused\":0}",
            "{\"complete\":{\"throughLine\":450,\"stored\":450,\"changed\":450,\"refused\":0}}");
    assertThat(service.post("/v1/rosters", roster.replace("{\"id\":\"bulk-7\"}", nurse("bulk-7"))).body())
        .endsWith(
            "{\"complete\":{\"throughLine\":450,\"stored\":450,\"changed\":1,\"refused\":0}}\n");
    assertThat(service.get("/v1/candidates/bulk-7").body()).isEqualTo(nurse("bulk-7"));
  }

  @Test
  void a_bad_candidate_is_refused_alone_with_its_line_and_pointer() {
    String roster =
        "{\"id\":\"good-1\"}\n{\"id\":\"bad\",\"licenses\":7}\n{\"id\":\"a\\u0000\"}\n{\"id\":\"good-1\",\"degrees\":[]}\n";
    HttpResponse<String> answer =
        service.send(
            service
                .request("/v1/rosters")
                .header("Accept-Language", "es")
                .POST(HttpRequest.BodyPublishers.ofString(roster)));
    List<String> lines = answer.body().lines().toList();
    assertThat(lines.get(0))
        .contains("\"line\":2", "\"candidate\":\"bad\"", "\"pointer\":\"#/licenses\"", "Se espera");
    assertThat(lines.get(1)).contains("\"line\":3", "\"pointer\":\"#/id\"");
    assertThat(lines.get(3))
        .isEqualTo("{\"complete\":{\"throughLine\":4,\"stored\":2,\"changed\":1,\"refused\":2}}");
    assertThat(service.get("/v1/candidates/good-1").body())
        .isEqualTo("{\"id\":\"good-1\",\"degrees\":[]}");
  }

  @Test
  void a_table_comes_with_its_map() throws IOException {
    assertThat(table(Files.readString(Path.of("../rosters/desk.map.yaml"))).body())
        .endsWith("\"stored\":4,\"changed\":4,\"refused\":0}}\n");
    assertThat(service.get("/v1/candidates/N-21").body()).contains("\"CCM\"");
    HttpResponse<String> refused = table("columns: 7");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).at("/title").asString()).contains("map");
  }

  @Test
  void a_roster_that_is_too_large_is_told_so_also_after_a_part_is_stored() {
    String roster = ("{\"id\":\"large-" + "x".repeat(400) + "\"}\n").repeat(ROSTER / 400);
    HttpResponse<String> answer =
        service.send(
            service
                .request("/v1/rosters")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(roster.getBytes()))));
    String last = answer.body().lines().reduce((first, second) -> second).orElseThrow();
    assertThat(last).contains("\"problem\"", "\"status\":413", "more than 1,048,576 bytes", "\"throughLine\":2400");
  }

  @Test
  void what_is_no_table_is_told_so() throws IOException {
    String map = Files.readString(Path.of("../rosters/desk.map.yaml"));
    HttpResponse<String> refused = table(map + "\nsheet: People\n"); // a CSV has no sheets
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).at("/title").asString()).contains("table");
    HttpResponse<String> tooLong = table(map + "#".repeat(2 * BODY));
    assertThat(tooLong.statusCode()).as(tooLong.body()).isEqualTo(422);
    HttpResponse<String> large = table("desk.csv", "x".repeat(ROSTER), map);
    assertThat(large.statusCode()).as(large.body()).isEqualTo(413);
    assertThat(json(large).at("/detail").asString()).contains("more than 1,048,576 bytes");
  }

  @Test
  void only_the_first_refused_candidates_are_listed() {
    String answer = service.post("/v1/rosters", "{\"id\":7}\n".repeat(1500)).body();
    assertThat(answer.lines().filter(line -> line.startsWith("{\"refused\":{"))).hasSize(1000);
    assertThat(answer).endsWith("\"refused\":1500}}\n");
  }

  private HttpResponse<String> table(String map) throws IOException {
    return table("desk.csv", Files.readString(Path.of("../rosters/desk.csv")), map);
  }

  private HttpResponse<String> table(String name, String content, String map) {
    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n";
    String body =
        part.formatted("roster", name, content)
            + part.formatted("map", "desk.map.yaml", map)
            + "--x--\r\n";
    return service.send(
        service
            .request("/v1/rosters")
            .setHeader("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
