package org.licet.authoring.internal.workspace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches for names that are not part of a longer name. Stateless. */
final class WholeWords {

  private WholeWords() {}

  /** Returns the position of the first use of a name. */
  static Optional<Integer> first(String text, String name) {
    Matcher found =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])").matcher(text);
    return found.find() ? Optional.of(found.start()) : Optional.empty();
  }
}
