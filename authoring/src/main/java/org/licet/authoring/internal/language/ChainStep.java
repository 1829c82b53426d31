package org.licet.authoring.internal.language;

import java.util.List;

/**
 * A word in a chain with its arguments: {@code .atLeast(12)}. Immutable and thread-safe.
 *
 * @param word the word
 * @param arguments its arguments
 * @param from its beginning in the text, including its dot
 * @param to its end in the text, exclusive, after its closing parenthesis
 */
public record ChainStep(Name word, List<Argument> arguments, int from, int to) {

  /** Copies the list. */
  public ChainStep {
    arguments = List.copyOf(arguments);
  }
}
