package org.licet.internal.pattern;

import java.util.List;
import java.util.Optional;

/** A fault in the text of patterns, with its place. Immutable. */
public final class PatternFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int from;
  private final int to;
  private final transient Optional<String> maybe;
  private final transient List<String> known;
  private final String written;

  private PatternFault(
      int from,
      int to,
      String message,
      Optional<String> maybe,
      String written,
      List<String> known) {
    super(message, null, false, false);
    this.from = from;
    this.to = to;
    this.maybe = maybe;
    this.written = written;
    this.known = List.copyOf(known);
  }

  static PatternFault of(Span at, String message, String maybe) {
    return new PatternFault(at.from(), at.to(), message, Optional.of(maybe), "", List.of());
  }

  static PatternFault of(Span at, String message) {
    return new PatternFault(at.from(), at.to(), message, Optional.empty(), "", List.of());
  }

  /** Returns a fault of an unknown name. The nearest known name is the advice. */
  static PatternFault unknown(Span at, String message, String written, List<String> known) {
    return new PatternFault(at.from(), at.to(), message, Optional.empty(), written, known);
  }

  /** Returns the beginning in the text. */
  public int from() {
    return from;
  }

  /** Returns the end in the text, exclusive. */
  public int to() {
    return to;
  }

  /** Returns the message. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** Returns the advice, if any. */
  public Optional<String> maybe() {
    return maybe;
  }

  /** Returns the unknown name; empty for other faults. */
  public String written() {
    return written;
  }

  /** Returns the known names in place of the unknown one. */
  public List<String> known() {
    return known;
  }
}
