package org.licet.testkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a case file once to see whether it may be read at all: it is not too large, nothing in it
 * is nested too deeply, and every value stands where it is meant. Stateless.
 */
final class CaseText {

  /** Characters of a case file. */
  static final int LONGEST = 1_000_000;

  /** Lists and objects that stand in one another. */
  static final int DEEPEST = 20;

  /** Cases of a file. */
  static final int MOST_CASES = 1_000;

  /** Values of all cases of a file, those under {@code given} counted for each case. */
  static final int MOST_VALUES = 500_000;

  private CaseText() {}

  /** Returns why a text is refused, if it is. */
  static Optional<CaseException> refused(String file, String text, YAMLFactory yaml)
      throws IOException {
    if (text.length() > LONGEST) {
      return Optional.of(
          at(file, 1, "the file has more than " + shown(LONGEST) + " characters\nMaybe part it"));
    }
    try (YAMLParser parser = yaml.createParser(text)) {
      int depth = 0;
      int values = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.isCurrentAlias()) {
          return Optional.of(at(file, line, alias(parser)));
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth > DEEPEST) {
          return Optional.of(
              at(
                  file,
                  line,
                  "lists and objects stand in one another, more than " + DEEPEST + " deep"));
        }
        if (++values > MOST_VALUES) {
          return Optional.of(at(file, line, tooMuch()));
        }
      }
    }
    return Optional.empty();
  }

  private static String alias(JsonParser parser) throws IOException {
    return "*"
        + parser.getText()
        + " is an alias of YAML, expected the value itself"
        + "\nMaybe the facts can stand once under given";
  }

  static String tooMuch() {
    return "the cases of the file hold more than "
        + shown(MOST_VALUES)
        + " values, with those under given counted for each case\nMaybe part it";
  }

  static String tooManyCases() {
    return "the file has more than " + shown(MOST_CASES) + " cases\nMaybe part it";
  }

  private static CaseException at(String file, int line, String detail) {
    return CaseException.atLine(file, Math.max(1, line), detail);
  }

  private static String shown(int limit) {
    return String.format(Locale.ROOT, "%,d", limit);
  }
}
