package org.licet.authoring.internal.language;

import org.licet.authoring.internal.text.Span;

/** An argument of a word, in its parentheses. Immutable and thread-safe. */
public sealed interface Argument {

  /** Returns the place of its beginning. */
  Span at();

  /**
   * Text in quotes.
   *
   * @param value the text without the quotes
   * @param at its place, including the quotes
   */
  record Text(String value, Span at) implements Argument {}

  /**
   * A whole number.
   *
   * @param value the number, 0 or more
   * @param at its place
   */
  record Whole(int value, Span at) implements Argument {}

  /**
   * A nested chain of words.
   *
   * @param chain the chain
   */
  record Nested(Chain chain) implements Argument {
    @Override
    public Span at() {
      return chain.start().at();
    }
  }
}
