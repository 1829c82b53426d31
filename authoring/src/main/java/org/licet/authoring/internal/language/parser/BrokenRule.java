package org.licet.authoring.internal.language.parser;

import java.util.Optional;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;

/** Thrown inside the parser when the rest of a rule is unreadable. */
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

  static BrokenRule syntax(Token at, String message, String maybe) {
    return new BrokenRule("syntax", at.at(), message, Optional.of(maybe));
  }

  static BrokenRule syntax(Token at, String message) {
    return new BrokenRule("syntax", at.at(), message, Optional.empty());
  }

  static BrokenRule forbidden(Token at, String message) {
    return new BrokenRule("forbidden", at.at(), message, Optional.empty());
  }

  static BrokenRule forbidden(Token at, String message, Optional<String> maybe) {
    return new BrokenRule("forbidden", at.at(), message, maybe);
  }

  /** Adds the fault to the problems. */
  void report(Problems problems) {
    problems.error(code, at, String.valueOf(getMessage()), maybe);
  }
}
