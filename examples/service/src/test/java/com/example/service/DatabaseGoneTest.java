package com.example.service;

import static com.example.service.RunningService.CCM;
import static com.example.service.RunningService.json;
import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A database that goes away and comes back. */
class DatabaseGoneTest {

  private RunningService service;

  private int health(String group) {
    return service
        .send(HttpRequest.newBuilder(service.address("/actuator/health/" + group)))
        .statusCode();
  }

  private static String text(IThrowableProxy failure) {
    return failure == null ? "" : ThrowableProxyUtil.asString(failure);
  }

  @Test
  void a_request_meanwhile_is_refused_and_what_was_stored_is_there_afterwards()
      throws Exception {
    assumeTrue(TestDatabase.isPostgresql(), "H2 runs in the service, so it does not go away alone.");
    service = RunningService.get();
    assertThat(service.put("/v1/candidates/before", nurse("before")).statusCode()).isEqualTo(204);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    TestDatabase.server().down();
    try {
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> refused = service.put("/v1/candidates/during", nurse("during"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(json(refused).at("/detail").asString()).startsWith("Only what was acknowledged");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(log.list)
          .isNotEmpty()
          .allSatisfy(
              event ->
                  assertThat(event.getFormattedMessage() + text(event.getThrowableProxy()))
                      .doesNotContain("Prairie"));
      assertThat(health("liveness")).isEqualTo(200);
      assertThat(health("readiness")).isEqualTo(503);
    } finally {
      root.detachAppender(log);
      TestDatabase.server().up();
    }
    for (int i = 0; i < 60 && health("readiness") != 200; i++) {
      Thread.sleep(500); // until the pool tries again
    }
    assertThat(service.post("/v1/candidates/before/evaluations" + CCM, "").statusCode())
        .isEqualTo(200);
    assertThat(service.get("/v1/candidates/during").statusCode()).isEqualTo(404);
    assertThat(health("readiness")).isEqualTo(200);
  }
}
