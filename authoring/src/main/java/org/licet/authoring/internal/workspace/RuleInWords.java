package org.licet.authoring.internal.workspace;

import java.util.List;
import java.util.Optional;

/**
 * A rule in words, with its values as fields. Immutable and thread-safe.
 *
 * @param name the name of the rule
 * @param criterion the criterion that it concludes, if any
 * @param at the whole rule
 * @param nameAt its name, without quotes
 * @param lines what it asks and concludes
 * @param fields its numbers, codes, and texts
 */
public record RuleInWords(
    String name,
    Optional<String> criterion,
    TextRange at,
    TextRange nameAt,
    List<Line> lines,
    List<Field> fields) {

  /** Copies the lists. */
  public RuleInWords {
    lines = List.copyOf(lines);
    fields = List.copyOf(fields);
  }

  /**
   * A line.
   *
   * @param depth its indentation, from 0
   * @param text the word and its values
   * @param meaning the meaning of the word; may be empty
   * @param at its place in the text
   */
  public record Line(int depth, String text, String meaning, TextRange at) {}

  /**
   * A value that can be changed.
   *
   * @param kind its kind
   * @param label the word that takes it
   * @param value the value
   * @param at its place in the text, without quotes
   */
  public record Field(Kind kind, String label, String value, TextRange at) {

    /** Kinds of values. */
    public enum Kind {
      NUMBER,
      CODE,
      TEXT
    }

    /**
     * Returns the edit that sets the value, and changes nothing else.
     *
     * @throws EditRefusedException if the field cannot have the value
     */
    public TextEdit set(String wanted) {
      boolean fits =
          kind == Kind.NUMBER
              ? wanted.matches("[0-9]{1,9}")
              : !wanted.isBlank() && wanted.matches("[^\"\\\\\\p{Cntrl}]{1,2000}");
      if (!fits) {
        throw new EditRefusedException(wanted);
      }
      return new TextEdit(at, wanted);
    }
  }
}
