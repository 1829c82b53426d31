package org.licet.authoring.interpret;

import java.util.Optional;
import java.util.function.Supplier;
import org.licet.authoring.language.Step;
import org.licet.evaluation.Verdict;

/** Is told what rules say while they are followed. Implementations are thread-safe. */
@FunctionalInterface
public interface Listener {

  /** Listens to nothing. */
  Listener NOBODY = (rule, step, verdict) -> {};

  /**
   * Is told that a step was said.
   *
   * @param rule the name of the rule
   * @param step the step
   * @param verdict gives the verdict to which it led, if it led to an answer
   */
  void said(String rule, Step step, Supplier<Optional<Verdict>> verdict);
}
