package com.example.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL on loopback with data of its own, from the binaries of this machine. */
final class PostgresServer {

  static final String USER = "service";

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Path binaries;
  private final Path data;
  private final int port;

  private PostgresServer(Path binaries, Path data, int port) {
    this.binaries = binaries;
    this.data = data;
    this.port = port;
  }

  /** Starts a server that ends with the JVM; empty if there are no binaries. */
  static Optional<PostgresServer> start() {
    return binaries().map(PostgresServer::startFrom);
  }

  private static PostgresServer startFrom(Path binaries) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path data = Files.createTempDirectory("postgresql");
      PostgresServer server = new PostgresServer(binaries, data, free.getLocalPort());
      free.close();
      if (ROOT) {
        run(List.of("chown", "postgres", data.toString())); // initdb does not run as root
      }
      server.call("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-D", "data");
      server.up();
      Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> binaries() {
    Path installed = Path.of("/usr/lib/postgresql");
    try (Stream<Path> versions =
        Files.isDirectory(installed) ? Files.list(installed) : Stream.empty()) {
      return Stream.concat(
              Stream.of(System.getenv("PATH").split(":")).map(Path::of),
              versions.map(version -> version.resolve("bin")))
          .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
          .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2&socketTimeout=20&logServerErrorDetail=false";
  }

  void up() {
    String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=".formatted(port);
    call("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start");
  }

  /** Stops the server as a power failure would. */
  void down() {
    call("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop");
  }

  private void remove() {
    try {
      down();
      run(List.of("rm", "-rf", data.toString()));
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
    }
  }

  private void call(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (ROOT) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.addAll(
        List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", data.toString(), binaries + "/" + program));
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) {
    try {
      Path output = Files.createTempFile("postgresql", ".log");
      int code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start()
              .waitFor();
      String text = Files.readString(output);
      Files.delete(output);
      if (code != 0) {
        throw new IllegalStateException(command + " ended with " + code + "\n" + text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
