package org.licet.authoring.problem;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.language.lexer.Characters;
import org.licet.authoring.internal.text.Excerpt;

/** An error or a warning about rules. Immutable and thread-safe. */
public final class Problem {

  /** Orders problems by file, line and column. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparing(problem -> problem.place().line())
          .thenComparing(problem -> problem.place().column())
          .thenComparing(Problem::severity);

  private static final int LONGEST_MESSAGE = 600;
  private static final int LONGEST_NAME = 200;

  /** A word, a name or a text in quotation marks: it is what is meant, and no clause. */
  private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|[$@].*|\\S+");

  private final Severity severity;
  private final String code;
  private final Place place;
  private final Optional<String> rule;
  private final String message;
  private final Optional<String> advice;

  private Problem(
      Severity severity,
      String code,
      Place place,
      Optional<String> rule,
      String message,
      Optional<String> advice) {
    this.severity = severity;
    this.code = code;
    this.place = place;
    this.rule = rule.map(name -> Characters.cut(Characters.shown(name), LONGEST_NAME));
    this.message = Characters.cut(Characters.shown(message), LONGEST_MESSAGE);
    this.advice = advice.map(Problem::clause);
  }

  /**
   * Returns a problem. It replaces dangerous characters and shortens long texts.
   *
   * @param code the kind of problem: a stable short name such as {@code unknown-word}
   * @param rule the name of the rule, if the place is in a rule
   * @param message the problem: a clause in lower case without a period
   * @param advice the advice: a clause that can follow "Maybe"
   */
  public static Problem of(
      Severity severity,
      String code,
      Place place,
      Optional<String> rule,
      String message,
      Optional<String> advice) {
    return new Problem(severity, code, place, rule, message, advice);
  }

  /** Returns the severity. */
  public Severity severity() {
    return severity;
  }

  /** Returns the kind of problem, a stable short name such as {@code unknown-word}. */
  public String code() {
    return code;
  }

  /** Returns the place. */
  public Place place() {
    return place;
  }

  /** Returns the name of the rule, if the place is in a rule. */
  public Optional<String> rule() {
    return rule;
  }

  /** Returns the problem: a clause in lower case without a period. */
  public String message() {
    return message;
  }

  /** Returns the advice: a clause that can follow "Maybe". */
  public Optional<String> advice() {
    return advice;
  }

  private static String clause(String advice) {
    String shown = Characters.cut(Characters.shown(advice), LONGEST_MESSAGE);
    return VALUE.matcher(shown).matches() ? "you mean " + shown : shown;
  }

  /**
   * Returns the problem in several lines: place and message, the text with a caret below, the rule,
   * and the advice. The last line has no line end.
   */
  public String text() {
    StringBuilder text = new StringBuilder(heading());
    if (place.cell().isPresent()) {
      text.append("\n      | ").append(place.excerpt());
    } else {
      Excerpt excerpt = Excerpt.of(place);
      if (!excerpt.text().isBlank()) { // a file that is missing, empty, or not text
        text.append(String.format("\n%5d | ", place.line())).append(excerpt.text());
        text.append("\n      | ").append(excerpt.marks());
      }
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Problem that
        && severity == that.severity
        && code.equals(that.code)
        && place.equals(that.place)
        && rule.equals(that.rule)
        && message.equals(that.message)
        && advice.equals(that.advice);
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, code, place, rule, message, advice);
  }

  @Override
  public String toString() {
    return "Problem[severity=%s, code=%s, place=%s, rule=%s, message=%s, advice=%s]"
        .formatted(severity, code, place, rule, message, advice);
  }
}
