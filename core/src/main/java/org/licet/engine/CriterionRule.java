package org.licet.engine;

import java.util.List;
import org.licet.evaluation.Source;

/**
 * The rule that concludes a criterion.
 *
 * @param criterion the criterion's id
 * @param rule the rule's name
 * @param sources where it is stated
 */
public record CriterionRule(String criterion, String rule, List<Source> sources) {

  /** Returns the criterion in words: the rule's name without the credential before the colon. */
  public String title() {
    String words = rule.substring(rule.indexOf(": ") + 1).strip();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
