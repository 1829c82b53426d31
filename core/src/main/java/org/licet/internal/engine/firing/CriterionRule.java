package org.licet.internal.engine.firing;

import java.util.List;
import java.util.Set;
import org.licet.evaluation.Source;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Reasoning;
import org.licet.text.Phrases;
import org.licet.text.Text;

/**
 * A criterion with the rule that concludes it. Immutable and thread-safe.
 *
 * @param criterion the id of the criterion
 * @param rule the name of the rule
 * @param title the title of the criterion
 * @param sources the sources of the criterion
 * @param asks the reasoning that judges an application
 * @param all the ids of all criteria of the ruleset
 */
public record CriterionRule(
    String criterion,
    String rule,
    Text title,
    List<Source> sources,
    Reasoning asks,
    Set<String> all) {

  /** Creates an instance whose title is the rule's name after the credential and the colon. */
  public static CriterionRule of(
      String criterion,
      String rule,
      List<Source> sources,
      Phrases phrases,
      Reasoning asks,
      Set<String> all) {
    String words = rule.substring(rule.indexOf(": ") + 1).strip();
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new CriterionRule(
        criterion, rule, Text.phrase(criterion, title).with(phrases), sources, asks, all);
  }

  /**
   * Judges an application.
   *
   * @throws Rules.RuleFailure if the rule fails
   */
  public Conclusion judge(ApplicationContext application) {
    try {
      return asks.conclude(application.ruledOn(all));
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  /**
   * Returns the days on which the criterion certainly is not met, or certainly is, under the
   * assumed answers.
   *
   * @throws Rules.RuleFailure if the rule fails
   */
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    try {
      return asks.metDays(application.ruledOn(all), answers);
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  private Rules.RuleFailure failure(RuntimeException e) {
    return new Rules.RuleFailure(rule, "fails: " + Rules.RuleFailure.messageOf(e), e);
  }
}
