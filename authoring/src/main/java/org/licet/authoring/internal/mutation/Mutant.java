package org.licet.authoring.internal.mutation;

import java.util.Optional;
import org.licet.authoring.internal.interpret.StepMutation;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.problem.Place;

/**
 * A ruleset with one small change. Immutable and thread-safe.
 *
 * @param place where the change is
 * @param rule the rule that is changed
 * @param kind what kind of change it is
 * @param criterion the criterion that the rule concludes; empty if it defines
 * @param was the text before
 * @param now the text after, or in words what no text can say
 * @param changed the changed file
 * @param twist the change that no text can say, if it is one
 */
public record Mutant(
    Place place,
    String rule,
    Kind kind,
    Optional<String> criterion,
    String was,
    String now,
    RuleFile changed,
    Optional<StepMutation> twist) {

  /** Kinds of small changes. */
  public enum Kind {
    /** A number is one more or less, or a date a day off. */
    NUMBER("number"),
    /** A condition is left out. */
    CONDITION_DROPPED("condition dropped"),
    /** A condition is turned round. */
    CONDITION_INVERTED("condition inverted"),
    /** An alternative, or a criterion that is required, is left out. */
    ALTERNATIVE_REMOVED("alternative removed"),
    /** A row of a table is left out. */
    ROW_REMOVED("row removed"),
    /** A window begins and ends a day off. */
    WINDOW_SHIFTED("window shifted"),
    /** All of several becomes any of them, or the other way round. */
    ALL_ANY_SWAPPED("all and any swapped");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    @Override
    public String toString() {
      return shown;
    }
  }

  /** Returns the change: {@code atLeast(12) -> atLeast(13)}. */
  public String change() {
    return was + " -> " + (now.isEmpty() ? "(nothing)" : now);
  }

  /** Returns it in one line. */
  @Override
  public String toString() {
    return place + ": " + kind + ": " + change();
  }
}
