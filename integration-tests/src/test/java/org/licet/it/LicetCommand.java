package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.licet.workbench.Main;

/** Runs the command line in this JVM, because starting one for each command would take longer. */
final class LicetCommand {

  private LicetCommand() {}

  /** Runs a command, with 0 or 1 as its exit code, and keeps what it prints in a file. */
  static Path printing(Path file, String... arguments) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out =
            new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(file)),
                false,
                StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      int code = Main.run(out, messages, arguments);
      assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isBetween(0, 1);
    }
    return file;
  }
}
