package org.licet.authoring.internal.language.parser;

import java.util.List;
import java.util.Optional;
import org.licet.json.internal.advice.Nearest;

/** Finds misspelled keywords. Stateless. */
final class Keywords {

  private Keywords() {}

  /** Returns the keyword nearest to a word, if one is near. */
  static Optional<String> meant(String written, String... known) {
    return Nearest.to(written, List.of(known));
  }

  /** Returns advice to write the nearest keyword, if one is near. */
  static Optional<String> nearest(String written, String... known) {
    return meant(written, known)
        .filter(near -> !near.equals(written))
        .map(near -> "write " + near + " instead");
  }
}
