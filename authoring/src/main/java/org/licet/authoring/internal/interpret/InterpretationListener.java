package org.licet.authoring.internal.interpret;

import org.licet.authoring.internal.language.ChainStep;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

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

  /**
   * Receives the conclusion of a step, whenever the verdict of the rule is explained.
   *
   * @param rule the name of the rule
   * @param step the step
   * @param verdict its answer, or whether it lets any record through
   * @param reason the reason, such as the names of these records
   */
  default void explained(String rule, ChainStep step, Verdict verdict, Text reason) {}
}
