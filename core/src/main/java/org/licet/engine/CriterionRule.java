package org.licet.engine;

import java.util.List;
import org.licet.evaluation.Source;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * The rule that concludes a criterion.
 *
 * @param criterion the criterion's id
 * @param rule the rule's name
 * @param title the criterion in words
 * @param sources where it is stated
 */
public record CriterionRule(String criterion, String rule, Text title, List<Source> sources) {

  /** Takes the title from the rule's name: what follows the credential and the colon. */
  static CriterionRule of(String criterion, String rule, List<Source> sources, Phrases phrases) {
    String words = rule.substring(rule.indexOf(": ") + 1).strip();
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new CriterionRule(criterion, rule, Text.phrase(criterion, title).with(phrases), sources);
  }
}
