package org.licet.authoring.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.licet.json.Nearest;

/** Misspelt keywords. Stateless. */
final class Keywords {

  private Keywords() {}

  /** Returns the keyword that is nearest to a word, if one is near. */
  static Optional<String> meant(String written, String... known) {
    if (written.length() > 30) {
      return Optional.empty();
    }
    for (String word : known) {
      if (word.equalsIgnoreCase(written) || sorted(word).equals(sorted(written))) {
        return Optional.of(word);
      }
    }
    return Nearest.to(written, List.of(known));
  }

  /** Returns advice to write the keyword that is nearest, if one is near. */
  static Optional<String> nearest(String written, String... known) {
    return meant(written, known)
        .filter(near -> !near.equals(written))
        .map(near -> near + " in its place");
  }

  /** Returns the letters of a word in their order, to tell two that changed places. */
  private static String sorted(String word) {
    return word.toLowerCase(Locale.ROOT)
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
