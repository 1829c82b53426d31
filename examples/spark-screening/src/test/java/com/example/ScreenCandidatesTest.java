package com.example;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.json.CandidateLimits;

class ScreenCandidatesTest {

  @Test
  void sample_candidates_are_screened_and_a_bad_line_is_counted(@TempDir Path folder) throws IOException {
    Path input = folder.resolve("candidates.jsonl");
    String samples = Files.readString(Path.of("..", "candidates", "nurses.jsonl"));
    Files.writeString(input, samples + "{\"id\":\"bad\",\"licences\":[]}\n");
    long lines = samples.lines().count() + 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SparkSession spark =
            SparkSession.builder()
                .master("local[2]")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      ScreenCandidates.screen(
          spark,
          input.toString(),
          LocalDate.of(2026, 11, 23),
          folder.resolve("out").toString(),
          CandidateLimits.standard(),
          print);
      List<String> printed = out.toString(StandardCharsets.UTF_8).lines().toList();
      assertEquals(lines + " lines, 1 refused, 0 evaluations failed", printed.get(0));
      assertTrue(printed.contains("CCM null 1"), () -> printed.toString());
      String ofOne = "candidate = 'almost-there' AND credential = 'CCM'";
      assertEquals(
          "NOT_ELIGIBLE",
          spark.read().parquet(folder.resolve("out").toString()).where(ofOne).select("decision").first().getString(0));
    }
  }

  @Test
  void without_arguments_it_says_how_to_run_it() {
    assertDoesNotThrow(() -> ScreenCandidates.main(new String[0]));
  }
}
