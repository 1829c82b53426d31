package org.licet.authoring.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.language.Near;

/** What is wrong with case files, in the words of those who write them. Stateless. */
final class CaseWords {

  private static final Pattern ONE_OF = Pattern.compile("expected one of \\[?([^\\]]+)]?$");

  private CaseWords() {}

  /** Returns a message without the words of programs. */
  static String plain(String message) {
    return message
        .replace('[', ' ')
        .replace(']', ' ')
        .strip()
        .replaceAll("  +", " ")
        .replaceAll(" (?=[,:])", "");
  }

  /** Returns the one that is likely meant of those that a message lists. */
  static Optional<String> meant(String word, String message) {
    Matcher matcher = ONE_OF.matcher(message);
    return matcher.find()
        ? Near.to(word, List.of(matcher.group(1).strip().split(",\\s*")))
        : Optional.empty();
  }
}
