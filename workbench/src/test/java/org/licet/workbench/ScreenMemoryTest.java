package org.licet.workbench;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.licet.workbench.terminal.ExitCode;

/**
 * Memory does not grow with the population: the screened file is larger than the heap. {@code
 * -Dlicet.screened.memory=5000} screens more candidates; by default they have long names.
 */
class ScreenMemoryTest {

  private static final int CANDIDATES = Integer.getInteger("licet.screened.memory", 300);
  private static final String LONG_NAME = "Lakeside Health and ".repeat(450);
  private static final int HEAP_IN_MB = 64;

  /** A smaller heap, so that a smaller file exceeds it. */
  private static final int SCREENING_HEAP_IN_MB = 40;

  @TempDir private Path folder;

  @Test
  void a_file_larger_than_the_heap_is_screened() throws Exception {
    Path population = folder.resolve("population.jsonl");
    Path results = folder.resolve("results.jsonl");
    Licet generated =
        Licet.run("generate", "--count", "" + CANDIDATES, "--seed", "7", "--on", "2026-11-23");
    assertThat(generated.code()).isZero();
    writeWithLongNames(generated.out(), population);
    assertThat(Files.size(population)).isGreaterThan(SCREENING_HEAP_IN_MB * 1024L * 1024);
    assertThat(screen(SCREENING_HEAP_IN_MB, population, results)).as(messages()).isZero();
    assertThat(decisions(results)).isEqualTo(CANDIDATES);
  }

  @Test
  @EnabledIfSystemProperty(named = "licet.long.checks", matches = "true")
  void a_message_reports_that_memory_ran_out() throws Exception {
    Path population = folder.resolve("too-long.jsonl");
    Files.writeString(population, longCandidate(1, 40_000));
    int code =
        screen(
            HEAP_IN_MB,
            population,
            folder.resolve("results.jsonl"),
            "--limit",
            "entries=50000",
            "--limit",
            "candidate=50000000");
    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(messages())
        .contains(
            "licet: Memory ran out for a candidate after the first 0 of " + population,
            "\nMaybe allow more memory")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void the_message_names_the_candidate_for_which_memory_ran_out() throws Exception {
    Path population = folder.resolve("too-long.jsonl");
    Files.writeString(population, longCandidate(1, 1) + "\n" + longCandidate(2, 450_000) + "\n");
    for (String command : List.of("evaluate")) {
      int code =
          licet(
              folder.resolve("results.txt"),
              command,
              population.toString(),
              "--on",
              "2026-11-23",
              "--credential",
              "CCM",
              "--limit",
              "entries=500000",
              "--limit",
              "candidate=100000000");
      assertThat(code).as(command + messages()).isEqualTo(ExitCode.FAILED);
      assertThat(messages())
          .as(command)
          .startsWith("licet: Memory ran out for the candidate ")
          .contains(" of " + population + " at 6", "\nMaybe allow more memory")
          .doesNotContain("Exception", "\tat ", "Licet itself");
    }
  }

  /** The rules load while the first candidate is read, and either can exhaust the memory. */
  @Test
  @EnabledIfSystemProperty(named = "licet.long.checks", matches = "true")
  void the_message_names_the_first_candidate_if_memory_ran_out_for_it() throws Exception {
    Path population = folder.resolve("too-long.json");
    Files.writeString(population, longCandidate(1, 450_000));
    int code =
        licet(
            folder.resolve("results.txt"),
            "evaluate",
            population.toString(),
            "--on",
            "2026-11-23",
            "--limit",
            "entries=500000",
            "--limit",
            "candidate=100000000");
    assertThat(code).as(messages()).isEqualTo(ExitCode.FAILED);
    assertThat(messages())
        .startsWith("licet: Memory ran out for the first candidate of " + population)
        .doesNotContain("Exception", "\tat ", "Licet itself");
  }

  private static void writeWithLongNames(String generated, Path to) throws IOException {
    Pattern named = Pattern.compile("\"(?:employer|title|provider)\":\"");
    try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(to))) {
      generated
          .lines()
          .map(line -> named.matcher(line).replaceAll("$0" + LONG_NAME))
          .forEach(writer::println);
    }
  }

  private static String longCandidate(int number, int jobs) {
    return "{\"id\":\"long-"
        + number
        + "\",\"licenses\":[],\"employment\":["
        + IntStream.range(0, jobs)
            .mapToObj(
                i ->
                    "{\"employer\":\"Lakeside Health %d\",\"title\":\"Case manager\",\"from\":\"2024-%02d-01\"}"
                        .formatted(i, 1 + i % 12))
            .collect(joining(","))
        + "]}";
  }

  private int screen(int heap, Path population, Path results, String... options) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "screen",
                population.toString(),
                "--on",
                "2026-11-23",
                "--credential",
                "CCM",
                "--threads",
                "2"));
    arguments.addAll(List.of(options));
    return licet(heap, results, arguments.toArray(String[]::new));
  }

  private String messages() throws IOException {
    return Files.readString(folder.resolve("messages"));
  }

  private int licet(Path out, String... arguments) throws Exception {
    return licet(HEAP_IN_MB, out, arguments);
  }

  private int licet(int heap, Path out, String... arguments) throws Exception {
    Path messages = folder.resolve("messages");
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.licet.workbench.Main"),
                Stream.of(arguments))
            .toList();
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(messages.toFile())
        .start()
        .waitFor();
  }

  private static long decisions(Path results) throws IOException {
    try (Stream<String> lines = Files.lines(results)) {
      return lines.filter(line -> line.contains("\"decision\":")).count();
    }
  }
}
