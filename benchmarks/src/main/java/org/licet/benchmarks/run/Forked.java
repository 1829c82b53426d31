package org.licet.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Separate Java processes with the class path of this one. */
final class Forked {

  private Forked() {}

  /**
   * Runs a class and waits for its end.
   *
   * @return the printed lines
   * @throws IllegalStateException if it fails, or prints nothing
   */
  static List<String> lines(List<String> options, Class<?> main, List<String> arguments)
      throws IOException {
    Process process = start(options, main, arguments);
    try (BufferedReader output = output(process)) {
      List<String> lines = output.lines().toList();
      requireEnded(process, main, arguments, !lines.isEmpty());
      return lines;
    }
  }

  /** Starts a class. Its standard error is shown. */
  static Process start(List<String> options, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static void requireEnded(
      Process process, Class<?> main, List<String> arguments, boolean hasPrinted) {
    try {
      int exit = process.waitFor();
      if (exit != 0 || !hasPrinted) {
        throw new IllegalStateException(
            main.getSimpleName()
                + " "
                + String.join(" ", arguments)
                + " ended with "
                + exit
                + (hasPrinted ? "" : " and printed nothing"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + main.getSimpleName() + " ran", e);
    }
  }
}
