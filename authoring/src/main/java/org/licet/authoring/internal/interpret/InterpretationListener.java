package org.licet.authoring.internal.interpret;

import org.licet.authoring.internal.language.ChainStep;
import org.licet.evaluation.Verdict;

/** Receives events while rules are interpreted. Implementations are thread-safe. */
@FunctionalInterface
public interface InterpretationListener {

  /** Listens to nothing. */
  InterpretationListener NOBODY = (rule, step, verdict) -> {};

  /**
   * Is told what a step says of an application.
   *
   * @param rule the name of the rule
   * @param step the step, which leads to an answer
   * @param verdict the answer's verdict
   */
  void said(String rule, ChainStep step, Verdict verdict);
}
