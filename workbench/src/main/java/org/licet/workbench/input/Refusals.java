package org.licet.workbench.input;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.evaluation.Failure;
import org.licet.text.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Lists rejected candidates on standard error. Not thread-safe. */
public final class Refusals {

  private final PrintWriter err;
  private long count;

  public Refusals(PrintWriter err) {
    this.err = err;
  }

  /** Refuses files that cannot be read, before anything is done. */
  public static void ofMissing(List<String> files, CommandLine command) {
    for (String file : files) {
      if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
        throw new ParameterException(
            command, "the file " + VisibleText.of(file) + " does not exist or cannot be read");
      }
      if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
        throw new ParameterException(
            command, VisibleText.of(file) + " is a folder, expected a file of candidates");
      }
    }
  }

  /** Says that there is nobody to judge. */
  public static void ofNone(List<String> files, CommandLine command) {
    command
        .getErr()
        .println(
            "licet: there are no candidates in "
                + VisibleText.of(String.join(", ", files)).replaceFirst("^-$", "standard input"));
  }

  /**
   * Lists a candidate.
   *
   * @param file its file, or - for standard input
   * @param line the line on which it begins
   */
  public void add(String file, long line, Failure failure) {
    count++;
    String where =
        Stream.of(
                failure.candidate().map(id -> "candidate " + VisibleText.of(id)),
                failure.pointer().filter(pointer -> !pointer.isEmpty()).map(VisibleText::of))
            .flatMap(Optional::stream)
            .reduce((candidate, pointer) -> candidate + ", " + pointer)
            .map(text -> text + ": ")
            .orElse("");
    err.println(shown(file) + ":" + line + ": " + where + failure.message());
  }

  /** Returns a file as messages name it. */
  public static String shown(String file) {
    return file.equals("-") ? "standard input" : VisibleText.of(file);
  }

  /** Returns how many were listed. */
  public long count() {
    return count;
  }
}
