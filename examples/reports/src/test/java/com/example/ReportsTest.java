package com.example;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @Test
  void every_candidate_has_a_page_in_the_language_of_the_reader(@TempDir Path folder) throws IOException {
    Path nurses = Path.of("..", "candidates", "nurses.jsonl");
    Reports.write(nurses, LocalDate.of(2026, 11, 23), Locale.forLanguageTag("es"), folder);
    try (Stream<Path> pages = Files.list(folder)) {
      assertEquals(8, pages.count());
    }
    String page = Files.readString(folder.resolve("almost-there.html"));
    assertTrue(page.contains("<html lang=\"es\">"));
    assertTrue(page.contains("<strong>No cumple.</strong> El camino más rápido lleva a cumplir los requisitos el 1 de diciembre de 2026."));
    assertTrue(page.contains("12 meses de gestión de casos bajo la supervisión de un CCM"));
  }

  @Test
  void without_arguments_it_says_how_to_run_it() {
    assertDoesNotThrow(() -> Reports.main(new String[0]));
  }
}
