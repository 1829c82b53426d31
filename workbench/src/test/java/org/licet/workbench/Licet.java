package org.licet.workbench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of running the command line.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it printed to standard error
 */
public record Licet(int code, String out, String err) {

  /** Runs the command line in this process, with further arguments after the first. */
  public static Licet run(List<String> first, String... more) {
    return run(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Runs the command line in this process. */
  public static Licet run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    return new Licet(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
