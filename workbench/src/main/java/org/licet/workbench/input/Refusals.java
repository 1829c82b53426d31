package org.licet.workbench.input;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.licet.evaluation.Failure;
import org.licet.json.internal.advice.MessageTranslation;
import org.licet.text.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Lists rejected candidates on standard error. Not thread-safe. */
public final class Refusals {

  private final PrintWriter err;
  private final MessageTranslation language;
  private long count;

  /**
   * Creates an empty list.
   *
   * @param locale the language of the messages
   */
  public Refusals(PrintWriter err, Locale locale) {
    this.err = err;
    this.language = MessageTranslation.to(locale);
  }

  /** Refuses unreadable files before the command starts. */
  public static void ofMissing(List<String> files, CommandLine command) {
    for (String file : files) {
      if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
        throw new ParameterException(
            command, "The file " + VisibleText.of(file) + " does not exist or cannot be read.");
      }
      if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
        throw new ParameterException(
            command, VisibleText.of(file) + " is a folder. Expected a file of candidates.");
      }
    }
  }

  /** Reports that there are no candidates. */
  public static void ofNone(List<String> files, CommandLine command) {
    command
        .getErr()
        .println(
            "licet: There are no candidates in "
                + VisibleText.of(String.join(", ", files)).replaceFirst("^-$", "standard input")
                + ".");
  }

  /**
   * Lists the faults of a rejected candidate, a line each.
   *
   * @param file the file of the candidate, or - for standard input
   * @param line the first line of the candidate
   */
  public void add(String file, long line, Failure failure) {
    count++;
    add(file, line, failure.candidate(), failure);
    failure.others().forEach(other -> add(file, line, failure.candidate(), other));
  }

  private void add(String file, long line, Optional<String> candidate, Failure fault) {
    String where =
        Stream.of(
                candidate
                    .map(id -> "candidate " + VisibleText.of(id))
                    .map(named -> language.phrase(named).orElse(named)),
                fault.pointer().filter(pointer -> !pointer.isEmpty()).map(VisibleText::of))
            .flatMap(Optional::stream)
            .reduce((id, pointer) -> id + ", " + pointer)
            .map(text -> text + ": ")
            .orElse("");
    err.println(shown(file) + ":" + line + ": " + where + language.of(fault.message()));
  }

  /** Returns the name of a file for messages. */
  public static String shown(String file) {
    return file.equals("-") ? "standard input" : VisibleText.of(file);
  }

  /** Returns the count of listed candidates. */
  public long count() {
    return count;
  }
}
