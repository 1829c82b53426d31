package org.licet.internal.engine.firing;

import java.util.List;
import java.util.Optional;
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

    /** Creates a failure that states its first cause. */
    static RuleFailure causedBy(String rule, Throwable cause) {
      return new RuleFailure(rule, "fails: " + messageOf(firstOf(cause)), cause);
    }

    /** Returns the cause that has no other cause; empty if the failure has none. */
    public Optional<Throwable> firstCause() {
      return Optional.ofNullable(getCause()).map(RuleFailure::firstOf);
    }

    private static Throwable firstOf(Throwable e) {
      Throwable first = e;
      while (first.getCause() != null) {
        first = first.getCause();
      }
      return first;
    }

    /** Returns the message of an exception, or else its name. */
    public static String messageOf(Throwable e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
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
