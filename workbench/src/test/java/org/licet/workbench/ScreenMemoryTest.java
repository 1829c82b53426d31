package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the population: a file is screened that is larger than the heap. */
class ScreenMemoryTest {

  private static final int CANDIDATES = 21_000;
  private static final int HEAP_IN_MB = 64;

  @TempDir private Path folder;

  @Test
  void a_file_larger_than_the_heap_is_screened() throws Exception {
    Path population = folder.resolve("population.jsonl");
    Path results = folder.resolve("results.jsonl");
    licet(population, "generate", "--count", "" + CANDIDATES, "--seed", "7", "--on", "2026-11-23");
    assertThat(Files.size(population)).isGreaterThan(HEAP_IN_MB * 1024L * 1024);
    licet(
        results,
        "screen",
        population.toString(),
        "--on",
        "2026-11-23",
        "--credential",
        "CCM",
        "--threads",
        "2");
    assertThat(decisions(results)).isEqualTo(CANDIDATES);
  }

  private void licet(Path out, String... arguments) throws Exception {
    Path messages = folder.resolve("messages");
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + HEAP_IN_MB + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.licet.workbench.Main"),
                Stream.of(arguments))
            .toList();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(messages.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(messages)).isZero();
  }

  private static long decisions(Path results) throws IOException {
    try (Stream<String> lines = Files.lines(results)) {
      return lines.filter(line -> line.contains("\"decision\":")).count();
    }
  }
}
