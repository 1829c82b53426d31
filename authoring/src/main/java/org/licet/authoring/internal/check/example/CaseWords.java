package org.licet.authoring.internal.check.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.json.internal.advice.Nearest;

/** Translates problems of case files into the words of case authors. Stateless. */
final class CaseWords {

  /** The message on a line that begins with a tab. */
  static final String TAB = "found a tab, expected spaces";

  private static final int LONGEST = 200;
  private static final int LONGEST_READ = 1_000;
  private static final Pattern ONE_OF = Pattern.compile("[Ee]xpected one of \\[?([^\\]]+?)]?\\.?$");
  private static final Pattern COMMA = Pattern.compile(",\\s*+");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern PATH = Pattern.compile("^/([^:]*): ");

  /** Names that a field has in other lists, or in rules. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("type", "credential", "credential", "type", "kind", "category", "topic", "topics");

  private CaseWords() {}

  /** Returns a message without technical terms. */
  static String plain(String file, String message) {
    String whole =
        message.startsWith(file + " ") ? "the file" + message.substring(file.length()) : message;
    String said = whole.substring(0, Math.min(whole.length(), LONGEST_READ));
    if (said.startsWith("is not valid YAML: ")) {
      return clause(said.substring("is not valid YAML: ".length()));
    }
    Matcher path = PATH.matcher(said);
    if (path.find()) {
      said = record(path.group(1)) + clause(said.substring(path.end()));
    }
    String plain = said.replaceAll("expected one of \\[([^\\]]*)]", "expected one of $1");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "\u2026";
  }

  /** Returns the sentences of a fault as a clause. */
  static String clause(String sentences) {
    return sentences
        .replaceFirst("^The ", "the ")
        .replaceFirst("^A ", "a ")
        .replaceFirst("^Found ", "found ")
        .replaceFirst("^Unexpected ", "unexpected ")
        .replace(". Expected ", ", expected ")
        .replaceFirst("\\.$", "");
  }

  /** Describes the record at a path of keys and positions. */
  private static String record(String path) {
    List<String> parts = SLASH.splitAsStream(path).toList();
    boolean position = parts.size() > 2 && parts.get(1).matches("\\d{1,6}");
    return position
        ? "in item " + (Integer.parseInt(parts.get(1)) + 1) + " of " + parts.get(0) + ", "
        : "";
  }

  /** Returns whether a message is about a key, not about a value. */
  static boolean isAboutKey(String message) {
    return message.contains("the key \"");
  }

  /** Returns the likely intended word among those that a message lists. */
  static Optional<String> meant(String word, String message) {
    Matcher matcher = ONE_OF.matcher(message);
    if (!matcher.find()) {
      return Optional.empty();
    }
    List<String> known = COMMA.splitAsStream(matcher.group(1).strip()).toList();
    return Optional.ofNullable(OTHER_NAMES.get(word))
        .filter(known::contains)
        .or(() -> Nearest.to(word, known))
        .or(
            () ->
                isAboutKey(message) && known.contains("facts")
                    ? Optional.of("declare a fact in a rule, and write it under facts")
                    : Optional.empty());
  }
}
