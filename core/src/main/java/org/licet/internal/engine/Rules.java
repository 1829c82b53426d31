package org.licet.internal.engine;

import java.util.List;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.RulesetContext;
import org.licet.internal.reasoning.RulesetDefinition;

/**
 * The rules of one ruleset version, ready to be fired. Implementations are immutable and
 * thread-safe.
 */
public interface Rules {

  /**
   * A rule that judges.
   *
   * @param name its name
   * @param criterion the criterion that it concludes
   * @param sources ids of its sources, separated by commas; may be empty
   * @param conflicting ids of sources in conflict, separated by commas; may be empty
   * @param asks what it asks of an application
   */
  record JudgingRule(
      String name, String criterion, String sources, String conflicting, Reasoning asks) {}

  /** Thrown if a rule fails; says how, and which one where it is known. */
  final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rule's name; empty where it is not known. */
    final String rule;

    /** Creates a failure with a clause that follows the rule's name. */
    public RuleFailure(String rule, String how) {
      super(how);
      this.rule = rule;
    }

    /** Creates a failure with its cause. */
    public RuleFailure(String rule, String how, Throwable cause) {
      super(how, cause);
      this.rule = rule;
    }
  }

  /** Fires the defining rules, which fill the definition. */
  void define(RulesetDefinition definition);

  /**
   * Fires the judging rules for an application that stands for any, and returns them with what each
   * asks of it.
   *
   * @param basis what the ruleset brings to its words
   * @throws RuleFailure if a rule throws, concludes more than once, or does not conclude
   */
  List<JudgingRule> judging(RulesetContext basis);
}
