package org.licet.authoring.internal.compile;

import java.util.List;

/** Thrown where Drools refuses rules; what it says is for developers, not for analysts. */
public final class NotCompiledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCompiledException(List<String> messages) {
    super(String.join("\n", messages));
  }
}
