package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** {@link SparkSubmitIT} screens candidates, on a Spark whose driver and executors are JVMs of their own. */
class ScreenCandidatesTest {

  @Test
  void without_arguments_it_says_how_to_run_it() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setErr(messages);
      ScreenCandidates.main(new String[0]);
    } finally {
      System.setErr(before);
    }
    assertEquals(
        "Usage: ScreenCandidates FILE DATE FOLDER [ENTRIES], such as ../candidates/nurses.jsonl 2026-11-23 out 20000",
        said.toString(StandardCharsets.UTF_8).strip());
  }
}
