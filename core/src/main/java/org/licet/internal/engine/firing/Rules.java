package org.licet.internal.engine.firing;

import java.util.List;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.definition.RulesetDefinition;
import org.licet.internal.reasoning.selection.RulesetContext;

/**
 * The rules of one ruleset version, ready to fire. Implementations are immutable and thread-safe.
 */
public interface Rules {

  /**
   * A judging rule.
   *
   * @param name the name of the rule
   * @param criterion the id of the criterion that it concludes
   * @param sources the ids of its sources, separated by commas; may be empty
   * @param conflicting the ids of sources in conflict, separated by commas; may be empty
   * @param asks the reasoning that judges an application
   */
  record JudgingRule(
      String name, String criterion, String sources, String conflicting, Reasoning asks) {}

  /** Thrown if a rule fails. The message states the fault, and {@link #rule} the rule. */
  final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The name of the rule; empty if it is unknown. */
    public final String rule;

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
   * Fires the judging rules once, for an application that stands for all, and returns them with
   * their reasonings.
   *
   * @param basis the definitions of the ruleset that words use
   * @throws RuleFailure if a rule throws, concludes more than once, or does not conclude
   */
  List<JudgingRule> judging(RulesetContext basis);
}
