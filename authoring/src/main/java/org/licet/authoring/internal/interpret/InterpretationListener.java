package org.licet.authoring.internal.interpret;

import org.licet.authoring.internal.language.ChainStep;
import org.licet.evaluation.Verdict;

/** Receives events while rules are interpreted. Implementations are thread-safe. */
@FunctionalInterface
public interface InterpretationListener {

  /** A listener that does nothing. */
  InterpretationListener NOBODY = (rule, step, verdict) -> {};

  /**
   * Receives the verdict of a step on an application.
   *
   * @param rule the name of the rule
   * @param step the step, which leads to an answer
   * @param verdict the verdict of the answer
   */
  void said(String rule, ChainStep step, Verdict verdict);
}
