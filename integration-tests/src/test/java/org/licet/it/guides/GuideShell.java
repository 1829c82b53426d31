package org.licet.it.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A shell in a folder that contains {@code ./licet}, the examples and the rules, like the root of
 * the repository. One warm JVM ({@link LicetServer}) answers every {@code ./licet} of all guides:
 * the script passes it its arguments through a pipe, and its input in a file.
 */
final class GuideShell implements AutoCloseable {

  private static final String SCRIPT =
      """
      #!/bin/sh
      cat >"PIPES/in"
      printf '%s\\0' "$@" >"PIPES/request"
      read -r code <"PIPES/done"
      cat "PIPES/out"
      cat "PIPES/err" >&2
      exit "$code"
      """;

  private static final List<String> LINKED = List.of("rules-ccm", "rules-rn", "examples");

  /** The input of commands that have no other. */
  private static final File NOTHING = new File("/dev/null");

  private final Path folder;
  private final Path pipes;
  private final Path log;
  private final Process server;

  GuideShell(Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("project"));
    pipes = Files.createDirectory(temporary.resolve("pipes"));
    log = temporary.resolve("server.log");
    run("mkfifo '" + pipes + "/request' '" + pipes + "/done'");
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LicetServer.class.getName(),
                pipes.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  /** Deletes the files that the commands of the previous guide left in the folder. */
  void begin() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
    for (String name : LINKED) {
      Files.createSymbolicLink(folder.resolve(name), Guide.ROOT.resolve(name));
    }
    Path licet = folder.resolve("licet");
    Files.writeString(licet, SCRIPT.replace("PIPES", pipes.toString()));
    assertThat(licet.toFile().setExecutable(true)).isTrue();
  }

  /** Runs a command and returns its output. */
  String run(String command) {
    try {
      Path out = Files.createTempFile("licet-guide", ".txt");
      Process shell =
          new ProcessBuilder("sh", "-c", command)
              .directory(folder.toFile())
              .redirectInput(NOTHING)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      boolean ended = shell.waitFor(3, TimeUnit.MINUTES);
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
      assertThat(ended)
          .as("%s%n%s", command, Files.exists(log) ? Files.readString(log) : "")
          .isTrue();
      String printed = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(out);
      return printed;
    } catch (IOException e) {
      return "cannot be run: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
