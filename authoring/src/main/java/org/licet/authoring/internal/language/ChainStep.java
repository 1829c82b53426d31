package org.licet.authoring.internal.language;

import java.util.List;

/**
 * A word in a chain with its arguments: {@code .atLeast(12)}. Immutable and thread-safe.
 *
 * @param word the word
 * @param arguments what stands in its parentheses
 * @param from where it begins in the text, its dot included
 * @param to where it ends in the text, exclusive, its closing parenthesis included
 */
public record ChainStep(Name word, List<Argument> arguments, int from, int to) {

  /** Copies the list. */
  public ChainStep {
    arguments = List.copyOf(arguments);
  }
}
