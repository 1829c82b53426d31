package org.licet.authoring.language;

import java.util.Optional;

/** Thrown inside the parser where a rule cannot be read any further. */
final class BrokenRule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Span at;
  private final transient Optional<String> maybe;

  BrokenRule(String code, Span at, String message, Optional<String> maybe) {
    super(message, null, false, false);
    this.code = code;
    this.at = at;
    this.maybe = maybe;
  }

  String code() {
    return code;
  }

  Span at() {
    return at;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  Optional<String> maybe() {
    return maybe;
  }
}
