package org.licet.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The sample candidates, one by one. */
public final class SampleNurses {

  static final Path NURSES = Path.of("..", "examples", "candidates", "nurses.jsonl");

  /** The id of a nurse who is a few days short of the requirements of the CCM. */
  static final String ALMOST_THERE = "almost-there";

  private SampleNurses() {}

  /** Writes one of them to a separate file, and returns its path. */
  public static String only(String candidate, Path folder) throws IOException {
    Path file = folder.resolve(candidate + ".jsonl");
    Files.write(
        file,
        Files.readAllLines(NURSES).stream()
            .filter(line -> line.contains("\"" + candidate + "\""))
            .toList());
    return file.toString();
  }

  public static String[] and(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }
}
