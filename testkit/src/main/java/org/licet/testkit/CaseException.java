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

  /** Reports a fault in cases whose files the message names. */
  public static CaseException of(String message) {
    return new CaseException(message);
  }

  /** Reports a fault in a file, from a line on. */
  public static CaseException atLine(String file, int line, String detail) {
    return new CaseException(file, line, detail, null);
  }

  /** Reports a fault in a file, from a line on, and its cause. */
  public static CaseException atLine(String file, int line, String detail, Throwable cause) {
    return new CaseException(file, line, detail, cause);
  }

  /** Reports a fault in a case, at a word of it. */
  public static CaseException in(String file, String caseName, String word, String detail) {
    return new CaseException(file, caseName, word, detail, null);
  }

  /** Reports a fault in a case, at a word of it, and its cause. */
  public static CaseException in(
      String file, String caseName, String word, String detail, Throwable cause) {
    return new CaseException(file, caseName, word, detail, cause);
  }

  /** Returns the name of the case, if it is known. */
  public Optional<String> caseName() {
    return caseName;
  }

  /** Returns the fault, without file and case. */
  public String detail() {
    return detail;
  }

  /** Returns the wrong word in the case. Empty if the whole case is wrong. */
  public String word() {
    return word;
  }

  /** Returns the line in the file, from 1. It is 0 if the line is unknown. */
  public int line() {
    return line;
  }
}
