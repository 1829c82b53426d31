package org.licet.records.internal.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.records.internal.value.UnitedStates;

/**
 * A name with a state of the US in it, such as {@code Registered Nurse, Texas}.
 *
 * @param rest the name without the state
 * @param code the code of the state
 */
public record StateInName(String rest, String code) {

  private static final Pattern AT_THE_END =
      Pattern.compile("(.+?)\\s*(?:,|\\(|\\s[-\u2013\u2014]\\s)\\s*([^,()]+?)\\)?");

  private static final Pattern BOARD =
      Pattern.compile("(?i)(?:the )?(.+?) (?:state )?board of .+|(?:the )?state of (.+)");

  private static final int LETTERS = 2;

  /** A name that a state shares with a country. */
  private static final String GEORGIA = "georgia";

  /** Returns the state at the end of a name, or at its beginning; empty if there is none. */
  static Optional<StateInName> of(String name) {
    Matcher end = AT_THE_END.matcher(name);
    if (end.matches()) {
      Optional<String> state = unmistakable(end.group(2));
      if (state.isPresent()) {
        return Optional.of(new StateInName(end.group(1), state.get()));
      }
    }
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      Optional<String> state = unmistakable(name.substring(0, space));
      if (state.isPresent()) {
        return Optional.of(new StateInName(name.substring(space + 1), state.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the state of an issuer, such as {@code Texas Board of Nursing} or {@code State of
   * Ohio}; empty if it is not the board of a state.
   */
  public static Optional<String> ofIssuer(String issuer) {
    Matcher board = BOARD.matcher(issuer.strip());
    return board.matches()
        ? state(board.group(1) == null ? board.group(2) : board.group(1))
        : Optional.empty();
  }

  private static Optional<String> unmistakable(String text) {
    return text.strip().equalsIgnoreCase(GEORGIA) ? Optional.empty() : state(text);
  }

  /** Returns the code of a state, from its name or its two capital letters. */
  private static Optional<String> state(String text) {
    boolean isLetters = text.length() == LETTERS;
    return isLetters && !text.equals(text.toUpperCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.ofNullable(UnitedStates.CODES.get(text.strip().toLowerCase(Locale.ROOT)));
  }
}
