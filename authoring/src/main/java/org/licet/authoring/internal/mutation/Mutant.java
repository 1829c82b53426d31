package org.licet.authoring.internal.mutation;

import java.util.Optional;
import org.licet.authoring.internal.interpret.StepMutation;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Place;

/**
 * A ruleset with one small change. The changed rules are parsed when they are asked for, because
 * most mutants of a large version are only listed. Immutable and thread-safe.
 *
 * @param place the place of the change
 * @param rule the changed rule
 * @param kind the kind of change
 * @param criterion the criterion that the rule concludes; empty for a rule that defines
 * @param was the text before
 * @param now the text after, or a description if no text can express the change
 * @param file the file before the change
 * @param text the whole text of the file after the change
 * @param twist the change that no text can express, if it is one
 */
public record Mutant(
    Place place,
    String rule,
    Kind kind,
    Optional<String> criterion,
    String was,
    String now,
    RuleFile file,
    String text,
    Optional<StepMutation> twist) {

  /** Kinds of small changes. */
  public enum Kind {
    /** A number changes by one, or a date by a day. */
    NUMBER("number"),
    /** A condition is removed. */
    CONDITION_DROPPED("condition dropped"),
    /** A condition is negated. */
    CONDITION_INVERTED("condition inverted"),
    /** An alternative or a required criterion is removed. */
    ALTERNATIVE_REMOVED("alternative removed"),
    /** A table row is removed. */
    ROW_REMOVED("row removed"),
    /** A window moves by a day. */
    WINDOW_SHIFTED("window shifted"),
    /** All-of becomes any-of, or any-of becomes all-of. */
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

  /** Parses the changed file. */
  public RuleFile changed() {
    return text.equals(file.source().text())
        ? file
        : RuleFile.read(SourceText.of(file.source().file(), text));
  }

  /** Returns the change: {@code atLeast(12) -> atLeast(13)}. */
  public String change() {
    return was + " -> " + (now.isEmpty() ? "(nothing)" : now);
  }

  /** Returns the mutant in one line. */
  @Override
  public String toString() {
    return place + ": " + kind + ": " + change();
  }
}
