package org.licet.authoring.internal.text;

/**
 * A range of text on one line. Immutable and thread-safe.
 *
 * @param start the position of its first character in the text, from 0
 * @param line its line, from 1
 * @param column the position of its first character in the line, from 1
 * @param length the count of characters, 1 or more
 */
public record Span(int start, int line, int column, int length) {

  /** The beginning of a text. */
  public static final Span BEGINNING = new Span(0, 1, 1, 1);

  /** Returns its end in the text, exclusive. */
  public int end() {
    return start + length;
  }
}
