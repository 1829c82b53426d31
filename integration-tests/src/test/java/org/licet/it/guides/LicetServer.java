package org.licet.it.guides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.licet.workbench.Main;

/** Runs one command line after another in one JVM, for {@link GuideShell}. */
final class LicetServer {

  private LicetServer() {}

  /** Takes the folder with the pipes. Runs until the process is killed. */
  public static void main(String[] args) throws IOException {
    Path pipes = Path.of(args[0]);
    while (true) {
      String request = Files.readString(pipes.resolve("request"), StandardCharsets.UTF_8);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      System.setIn(Files.newInputStream(pipes.resolve("in")));
      int code = run(out, err, request.isEmpty() ? new String[0] : request.split("\0"));
      Files.write(pipes.resolve("out"), out.toByteArray());
      Files.write(pipes.resolve("err"), err.toByteArray());
      Files.writeString(pipes.resolve("done"), code + "\n");
    }
  }

  private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String[] args) {
    try (PrintStream standard = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      return Main.run(standard, messages, args);
    }
  }
}
