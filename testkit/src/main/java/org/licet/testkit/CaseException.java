package org.licet.testkit;

/** Thrown when a case file does not say cases. The message names file, case and what is wrong. */
public final class CaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CaseException(String message, Throwable cause) {
    super(message, cause);
  }

  CaseException(String message) {
    super(message);
  }
}
