package org.licet.internal.engine;

import java.util.List;
import org.licet.evaluation.Source;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Reasoning;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * A criterion with the rule that concludes it. Immutable and thread-safe.
 *
 * @param criterion the criterion's id
 * @param rule the rule's name
 * @param title the criterion in words
 * @param sources where it is stated
 * @param asks what it asks of an application
 */
record CriterionRule(
    String criterion, String rule, Text title, List<Source> sources, Reasoning asks) {

  /** Takes the title from the rule's name: what follows the credential and the colon. */
  static CriterionRule of(
      String criterion, String rule, List<Source> sources, Phrases phrases, Reasoning asks) {
    String words = rule.substring(rule.indexOf(": ") + 1).strip();
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new CriterionRule(
        criterion, rule, Text.phrase(criterion, title).with(phrases), sources, asks);
  }

  /**
   * Concludes the criterion for an application.
   *
   * @throws Rules.RuleFailure if the rule fails on it
   */
  Conclusion judge(ApplicationContext application) {
    try {
      return asks.conclude(application);
    } catch (RuntimeException e) {
      throw new Rules.RuleFailure(
          rule,
          "fails: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
          e);
    }
  }
}
