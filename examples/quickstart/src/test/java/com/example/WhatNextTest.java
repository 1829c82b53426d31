package com.example;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatNextTest {

  @Test
  void it_tells_when_and_by_what() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      WhatNext.print(Path.of("..", "candidates", "nurses.jsonl"), LocalDate.of(2026, 11, 23), print);
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(lines.contains("almost-there CCM 2026-12-01 to 2031-11-23 ELIGIBLE"), lines::toString);
    assertTrue(lines.contains("new-graduate nearest ACM 2027-11-22"), lines::toString);
    assertTrue(lines.contains("  WORK ACM-EXPERIENCE by 2027-11-22"), lines::toString);
  }

  @Test
  void without_arguments_it_says_how_to_run_it() {
    assertDoesNotThrow(() -> WhatNext.main(new String[0]));
  }
}
