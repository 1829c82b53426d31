package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Candidates larger than the heap are skipped, because only text within limits is kept. One JVM
 * reads all of them.
 */
class SmallHeapTest {

  private static final int HEAP_IN_MB = 24;
  private static final int LARGER_IN_MB = Integer.getInteger("licet.larger.than.heap", 26);

  /** The kinds of candidates larger than the heap. */
  enum Large {
    /** A text on one line. */
    TEXT("number: \"", "x".repeat(1000), "\"\n"),
    /** One text over many lines. */
    LINES("number: |\n", "        " + "x".repeat(60) + "\n", ""),
    /** Text between quotes over many lines. */
    QUOTED("number: \"\n", "        " + "x".repeat(60) + "\n", "      \"\n"),
    /** Nothing but line breaks between quotes. */
    BREAKS("number: \"\n", "\n", "      \"\n"),
    /** Many entries of a list, each on its line. */
    ENTRIES("type: RN\n", "    - {type: RN, number: \"1\"}\n", ""),
    /** Many entries on one line. */
    FLOW("history: [", "{status: ACTIVE}, ", "]\n"),
    /** Nothing but spaces. */
    SPACES("number:", " ".repeat(1000), "7\n"),
    /** A remark. */
    REMARK("number: 7 #", "x".repeat(1000), "\n");

    private final String begin;
    private final String again;
    private final String end;

    Large(String begin, String again, String end) {
      this.begin = begin;
      this.again = again;
      this.end = end;
    }

    private void write(OutputStream out) throws IOException {
      out.write(("- id: too large\n  licenses:\n    - " + begin).getBytes(StandardCharsets.UTF_8));
      byte[] bytes = again.repeat(1000).getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < LARGER_IN_MB * 1024L * 1024; written += bytes.length) {
        out.write(bytes);
      }
      out.write((end + "- id: after-" + name() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void candidates_in_yaml_that_are_larger_than_the_heap_are_passed_over() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_IN_MB + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName())
            .redirectErrorStream(true)
            .start();
    try (OutputStream text = process.getOutputStream()) {
      for (Large large : Large.values()) {
        large.write(text);
      }
    }
    List<String> told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.matches("\\d+ .*"))
            .toList();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(told).hasSize(2 * Large.values().length);
    Iterator<String> lines = told.iterator();
    int line = 1;
    for (Large large : Large.values()) {
      String refused = lines.next();
      String after = lines.next();
      assertThat(refused)
          .as(large.name())
          .startsWith(line + " ")
          .containsAnyOf("longer than", "more than", "characters long");
      assertThat(after).endsWith(" after-" + large);
      line = Integer.parseInt(after.substring(0, after.indexOf(' '))) + 1;
    }
  }

  /** Reads standard input, in a separate JVM. */
  public static void main(String[] arguments) {
    InputStream text = System.in;
    try (Stream<CandidateReading> read = CandidateReader.read(text, CandidateFormat.YAML)) {
      read.map(Told::told).forEach(System.out::println);
    }
  }
}
