package org.licet.authoring.internal.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chain of words: {@code employment.inLastYears(5).hours()}. Immutable and thread-safe.
 *
 * @param start the property or variable at its beginning
 * @param steps the words that follow
 */
public record Chain(Name start, List<ChainStep> steps) {

  /** Copies the list. */
  public Chain {
    steps = List.copyOf(steps);
  }

  /** Returns its steps and those of nested chains, in the order of the text. */
  public Stream<ChainStep> allSteps() {
    return steps.stream()
        .flatMap(
            step ->
                Stream.concat(
                    Stream.of(step),
                    step.arguments().stream()
                        .flatMap(
                            argument ->
                                argument instanceof Argument.Nested nested
                                    ? nested.chain().allSteps()
                                    : Stream.empty())));
  }

  /** Returns true if a step is one of its own. */
  public boolean contains(ChainStep step) {
    return steps.contains(step);
  }

  /** Returns its end in the text, exclusive. */
  public int to() {
    return steps.isEmpty() ? start.at().end() : steps.get(steps.size() - 1).to();
  }
}
