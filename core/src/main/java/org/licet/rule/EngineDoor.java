package org.licet.rule;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.definition.RulesetDefinition;
import org.licet.internal.reasoning.selection.RulesetContext;

/** The engine's only access to this package. Rules cannot use it. */
public final class EngineDoor {

  private EngineDoor() {}

  /** Returns the fact for defining rules. The rules fill the definition. */
  public static Ruleset ruleset(RulesetDefinition definition) {
    return new Ruleset(definition);
  }

  /** Returns the fact for judging rules. It passes every conclusion on. */
  public static Application application(RulesetContext basis, Consumer<Reasoning> concluded) {
    return new Application(basis, concluded);
  }

  /** Returns the reasoning of an answer; empty for any other object. */
  public static Optional<Reasoning> reasoning(Object led) {
    return led instanceof Answer answer ? Optional.of(answer.reasoning) : Optional.empty();
  }

  /** Returns true for an answer or an amount: the words after it select no records. */
  public static boolean isSettled(Object led) {
    return led instanceof Answer || led instanceof Amount;
  }

  /** Returns an answer or an amount of a changed application. Any other object stays as it is. */
  public static Object seenThrough(Object led, UnaryOperator<ApplicationContext> lens) {
    if (led instanceof Answer answer) {
      return new Answer(answer.reasoning.seenThrough(lens));
    }
    return led instanceof Amount amount ? amount.seenThrough(lens) : led;
  }

  /**
   * Returns the result of a chain of words with its last step negated: records that passed fail,
   * and records that failed pass; undetermined ones stay. Mutation tests use it to see whether the
   * cases of a ruleset notice the change.
   *
   * @return empty if the last step has no opposite
   */
  public static Optional<Object> withLastTurned(Object led) {
    if (led instanceof Answer answer) {
      return Optional.of(answer.turned());
    } else if (led instanceof SelectedRecords<?> records) {
      return Optional.of(records.withLastTurned());
    }
    return Optional.empty();
  }
}
