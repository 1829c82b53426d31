package com.example.service;

import static com.example.service.RunningService.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed in the middle of a roster. */
class KilledImportTest {

  private static final Pattern STORED = Pattern.compile("\"stored\":(\\d+)");
  private static final int ENOUGH = 3000;

  @TempDir private Path folder;

  private ForkedService start() {
    return TestDatabase.isPostgresql()
        ? ForkedService.start(
            folder,
            List.of(
                "--spring.datasource.url=" + TestDatabase.server().url(),
                "--spring.datasource.username=" + PostgresServer.USER))
        : ForkedService.start(folder, List.of());
  }

  @Test
  void every_acknowledged_candidate_is_stored_and_the_roster_may_come_again() throws Exception {
    int acknowledged = importUntilKilled();
    assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
    try (ForkedService again = start()) {
      for (int i = 0; i < acknowledged; i += 17) {
        assertStored(again, i);
      }
      for (int i = acknowledged - 201; i < acknowledged; i++) { // the batch before the end
        assertStored(again, i);
      }
      StringBuilder roster = new StringBuilder();
      for (int i = 0; i <= acknowledged; i++) {
        roster.append(candidate(i)).append('\n');
      }
      assertThat(again.client().post("/v1/rosters", roster.toString()).body())
          .contains("\"complete\":{\"throughLine\":" + (acknowledged + 1));
    }
  }

  private void assertStored(ForkedService service, int i) {
    assertThat(service.client().get("/v1/candidates/killed-" + i).body()).isEqualTo(candidate(i));
  }

  private static String candidate(int i) {
    return nurse("killed-" + i);
  }

  /**
   * Sends candidates without end, kills the service, and returns how many it acknowledged. Like curl,
   * and unlike the client of the JDK, this reads the answer while it sends.
   */
  private int importUntilKilled() throws IOException {
    ForkedService service = start();
    int acknowledged = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/rosters HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-ndjson\r\n"
                  + "Authorization: %s\r\n\r\n".formatted(RunningService.basic()))
              .getBytes(StandardCharsets.UTF_8));
      Thread sender = new Thread(() -> send(out));
      sender.setDaemon(true);
      sender.start();
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line;
      while ((line = lines.readLine()) != null) {
        Matcher stored = STORED.matcher(line);
        acknowledged = stored.find() ? Integer.parseInt(stored.group(1)) : acknowledged;
        if (acknowledged >= ENOUGH) {
          service.kill(); // what the service wrote before may still arrive
        }
      }
    } catch (SocketException e) {
      assertThat(acknowledged).as(e.toString()).isPositive(); // the service is gone
    } finally {
      service.kill();
    }
    return acknowledged;
  }

  private static void send(OutputStream out) {
    try {
      for (int i = 0; ; i++) {
        byte[] line = (candidate(i) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(line);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // the service is gone
    }
  }
}
