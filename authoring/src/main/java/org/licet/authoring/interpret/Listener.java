package org.licet.authoring.interpret;

import org.licet.authoring.language.Step;
import org.licet.evaluation.Verdict;

/** Is told what rules say while they are followed. Implementations are thread-safe. */
@FunctionalInterface
public interface Listener {

  /** Listens to nothing. */
  Listener NOBODY = (rule, step, verdict) -> {};

  /**
   * Is told what a step says of an application.
   *
   * @param rule the name of the rule
   * @param step the step, which leads to an answer
   * @param verdict the answer's verdict
   */
  void said(String rule, Step step, Verdict verdict);
}
