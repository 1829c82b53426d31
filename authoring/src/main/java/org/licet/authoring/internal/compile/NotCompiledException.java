package org.licet.authoring.internal.compile;

import java.util.List;

/** Thrown when Drools rejects rules. Its message is for developers, not analysts. */
public final class NotCompiledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCompiledException(List<String> messages) {
    super(String.join("\n", messages));
  }
}
