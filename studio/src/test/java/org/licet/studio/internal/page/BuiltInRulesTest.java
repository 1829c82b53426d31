package org.licet.studio.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The studio without a folder, in a process of its own, which the reader ends. */
class BuiltInRulesTest {

  private static final long LONG_IN_SECONDS = 60;

  /** Runs the studio in the process. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new StudioCommand()).execute(arguments));
  }

  @Test
  void the_copy_of_the_rules_is_gone_when_the_reader_ends_the_process(@TempDir Path temporary)
      throws IOException, InterruptedException {
    Path people = Files.writeString(temporary.resolve("people.jsonl"), "");
    Path copies = Files.createDirectory(temporary.resolve("copies"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + copies,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                BuiltInRulesTest.class.getName(),
                "--people",
                people.toString())
            .redirectErrorStream(true)
            .directory(new File(temporary.toString()))
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.lines().anyMatch(line -> line.startsWith("http://127.0.0.1"))).isTrue();
      assertThat(copies.toFile().list()).hasSize(1);
      process.destroy();
      assertThat(process.waitFor(LONG_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(copies.toFile().list()).isEmpty();
  }
}
