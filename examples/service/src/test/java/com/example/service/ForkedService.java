package com.example.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service in a JVM of its own, which a test may kill. */
final class ForkedService implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final Process process;
  private final int port;

  private ForkedService(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the service in a folder, and waits until it answers.
   *
   * @param database the options that name a database; none for the default
   */
  static ForkedService start(Path folder, List<String> database) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = free.getLocalPort();
      free.close();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(ServiceApplication.class.getName());
      command.add("--server.port=" + port);
      command.addAll(database);
      command.add("--service.first-key=" + RunningService.SECRET);
      command.add("--service.watch=-");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(Files.createTempFile(folder, "service", ".log").toFile())
              .start();
      ForkedService service = new ForkedService(process, port);
      service.await();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await() {
    long end = System.nanoTime() + START.toNanos();
    while (!client().answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IllegalStateException("The service did not start. Its log is in its folder.");
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  int port() {
    return port;
  }

  RunningService client() {
    return RunningService.at(port);
  }

  /** Ends the JVM at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    close();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
