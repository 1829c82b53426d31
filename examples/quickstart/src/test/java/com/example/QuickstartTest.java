package com.example;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuickstartTest {

  @Test
  void every_sample_candidate_is_read_and_explained() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Stream<Path> samples = Files.list(Path.of("..", "candidates"))) {
      for (Path sample : samples.sorted().toList()) {
        Quickstart.print(sample, LocalDate.of(2026, 11, 23), print);
      }
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertFalse(lines.stream().anyMatch(line -> line.contains("refused")), () -> lines.toString());
    assertTrue(lines.contains("full-time-under-a-ccm CCM ELIGIBLE"));
    assertTrue(lines.contains("lapsed-license CCM NOT_ELIGIBLE"));
    assertTrue(lines.contains("part-timer CCM UNDETERMINED"));
    assertTrue(lines.contains("social-worker-without-licensure ACM ELIGIBLE"));
    assertTrue(lines.contains("  CCM-EXPERIENCE-1 NOT_MET: Months under a CCM: 11 (12 required, 1 more needed)."));
  }

  @Test
  void without_arguments_it_says_how_to_run_it() {
    assertDoesNotThrow(() -> Quickstart.main(new String[0]));
  }
}
