package org.licet.internal.pattern;

/**
 * A range of a text. Immutable and thread-safe.
 *
 * @param from its beginning
 * @param to its end, exclusive
 */
public record Span(int from, int to) {

  /** Returns the range from the beginning of this one to the end of another. */
  Span until(Span other) {
    return new Span(from, Math.max(to, other.to));
  }
}
