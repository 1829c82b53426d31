package org.licet.authoring.internal.text;

/**
 * A range of text on one line. Immutable and thread-safe.
 *
 * @param start where it begins in the text, from 0
 * @param line its line, from 1
 * @param column its first character in the line, from 1
 * @param length how many characters it has, 1 or more
 */
public record Span(int start, int line, int column, int length) {

  /** The very beginning of a text. */
  public static final Span BEGINNING = new Span(0, 1, 1, 1);

  /** Returns where it ends in the text, exclusive. */
  public int end() {
    return start + length;
  }
}
