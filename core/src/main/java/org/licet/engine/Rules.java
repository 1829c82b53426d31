package org.licet.engine;

import java.util.List;
import org.licet.reasoning.Basis;
import org.licet.reasoning.Context;
import org.licet.reasoning.Definition;

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
   */
  record JudgingRule(String name, String criterion, String sources, String conflicting) {}

  /** Thrown by {@link #judge} if a rule fails; says how, and which one where it is known. */
  final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rule's name; empty where it is not known. */
    final String rule;

    /** Says how a rule fails, a clause that follows its name. */
    public RuleFailure(String rule, String how) {
      super(how);
      this.rule = rule;
    }

    /** Says how a rule fails, and keeps what caused it. */
    public RuleFailure(String rule, String how, Throwable cause) {
      super(how, cause);
      this.rule = rule;
    }
  }

  /** Returns the judging rules. */
  List<JudgingRule> judging();

  /** Fires the defining rules, which fill the definition. */
  void define(Definition definition);

  /**
   * Fires the rules that conclude the wanted criteria, and returns what they conclude for each
   * application, in their order. What is concluded for one does not depend on the others.
   *
   * @param basis what the ruleset brings to its words
   * @throws RuleFailure if for one of the applications a rule throws, fires more than once, or does
   *     not conclude
   */
  List<Conclusions> judge(Basis basis, List<Context> applications, Wanted wanted);
}
