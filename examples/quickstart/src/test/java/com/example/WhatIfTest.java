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
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static List<String> lines(String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      WhatIf.print(
          Path.of("..", "candidates", "nurses.jsonl"),
          LocalDate.of(2026, 11, 23),
          Locale.forLanguageTag(language),
          print);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void it_shows_changed_verdicts_and_reasons_in_the_readers_language() throws IOException {
    assertTrue(lines("en").contains("full-time-under-a-ccm: Not eligible > Eligible"), lines("en")::toString);
    assertTrue(lines("es").contains("full-time-under-a-ccm: No cumple > Cumple"), lines("es")::toString);
    assertTrue(lines("es").stream().anyMatch(line -> line.startsWith("  El examen CCM aprobado: Cuenta el intento del examen CCM del 23 de noviembre de 2026")), lines("es")::toString);
  }

  @Test
  void without_arguments_it_says_how_to_run_it() {
    assertDoesNotThrow(() -> WhatIf.main(new String[0]));
  }
}
