package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line in a process of its own. */
final class LicetProcess {

  private LicetProcess() {}

  /** Runs a command, with 0 or 1 as its exit code, and keeps what it prints in a file. */
  static Path printing(Path file, String... arguments) throws IOException {
    Path messages = Files.createTempFile("licet", ".err");
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.licet.workbench.Main"),
                Stream.of(arguments))
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(file.toFile())
            .redirectError(messages.toFile())
            .start();
    int code = process.onExit().join().exitValue();
    assertThat(code).as(Files.readString(messages)).isBetween(0, 1);
    Files.delete(messages);
    return file;
  }
}
