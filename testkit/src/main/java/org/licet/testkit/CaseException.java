package org.licet.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a file is not a valid case file. The message names the file, the case and the fault.
 */
public final class CaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<String> caseName;
  private final String detail;
  private final String word;
  private final int line;

  private CaseException(String file, int line, String detail, @Nullable Throwable cause) {
    super(file + " " + detail, cause);
    this.caseName = Optional.empty();
    this.detail = detail;
    this.word = "";
    this.line = line;
  }

  private CaseException(String message) {
    super(message);
    this.caseName = Optional.empty();
    this.detail = message;
    this.word = "";
    this.line = 0;
  }

  private CaseException(
      String file, String caseName, String word, String detail, @Nullable Throwable cause) {
    super(file + ", \"" + caseName + "\": " + detail, cause);
    this.caseName = Optional.of(caseName);
    this.detail = detail;
    this.word = word;
    this.line = 0;
  }

  /** Returns that something is wrong with cases, whose files the message names. */
  public static CaseException of(String message) {
    return new CaseException(message);
  }

  /** Returns that a file is wrong from a line on. */
  public static CaseException atLine(String file, int line, String detail) {
    return new CaseException(file, line, detail, null);
  }

  /** Returns that a file is wrong from a line on, with the cause. */
  public static CaseException atLine(String file, int line, String detail, Throwable cause) {
    return new CaseException(file, line, detail, cause);
  }

  /** Returns that a case is wrong, at a word of it. */
  public static CaseException in(String file, String caseName, String word, String detail) {
    return new CaseException(file, caseName, word, detail, null);
  }

  /** Returns that a case is wrong, at a word of it, with the cause. */
  public static CaseException in(
      String file, String caseName, String word, String detail, Throwable cause) {
    return new CaseException(file, caseName, word, detail, cause);
  }

  /** Returns the name of the case, where it is known. */
  public Optional<String> caseName() {
    return caseName;
  }

  /** Returns what is wrong, without file and case. */
  public String detail() {
    return detail;
  }

  /** Returns the word in the case that is wrong; empty where it is the whole case. */
  public String word() {
    return word;
  }

  /** Returns the line in the file, from 1; 0 where it is not known. */
  public int line() {
    return line;
  }
}
