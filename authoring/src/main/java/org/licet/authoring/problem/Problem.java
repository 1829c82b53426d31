package org.licet.authoring.problem;

import java.util.Comparator;
import java.util.Optional;
import org.licet.authoring.internal.language.lexer.Characters;
import org.licet.authoring.internal.text.Excerpt;

/**
 * An error or a warning about rules. Immutable and thread-safe.
 *
 * @param severity how bad it is
 * @param code what kind of problem it is, a stable short name such as {@code unknown-word}
 * @param place where it is
 * @param rule the name of the rule, where it is in one
 * @param message what is wrong, a clause that begins in lower case and has no full stop
 * @param advice what may help, a clause that can follow "Maybe"
 */
public record Problem(
    Severity severity,
    String code,
    Place place,
    Optional<String> rule,
    String message,
    Optional<String> advice) {

  private static final int LONGEST_MESSAGE = 600;
  private static final int LONGEST_NAME = 200;

  /** Replaces what must not be shown, and cuts what would be too long to read. */
  public Problem {
    message = Characters.cut(Characters.shown(message), LONGEST_MESSAGE);
    rule = rule.map(name -> Characters.cut(Characters.shown(name), LONGEST_NAME));
    advice = advice.map(maybe -> Characters.cut(Characters.shown(maybe), LONGEST_MESSAGE));
  }

  /** By file, line and column. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparing(problem -> problem.place().line())
          .thenComparing(problem -> problem.place().column())
          .thenComparing(Problem::severity);

  /**
   * Returns it over several lines: place and message, the line with a caret below, the rule, the
   * advice. The last line has no line end.
   */
  public String text() {
    StringBuilder text = new StringBuilder(heading());
    if (place.cell().isPresent()) {
      text.append("\n      | ").append(place.excerpt());
    } else {
      Excerpt excerpt = Excerpt.of(place);
      text.append(String.format("\n%5d | ", place.line())).append(excerpt.text());
      text.append("\n      | ").append(excerpt.marks());
    }
    rule.ifPresent(name -> text.append("\n  in the rule \"").append(name).append('"'));
    advice.ifPresent(maybe -> text.append("\n  Maybe ").append(maybe));
    return text.toString();
  }

  /** Returns the first line: {@code file:line:column: error: message}. */
  public String heading() {
    return place
        + ": "
        + severity
        + ": "
        + place.cell().map(cell -> cell + ": ").orElse("")
        + message;
  }
}
