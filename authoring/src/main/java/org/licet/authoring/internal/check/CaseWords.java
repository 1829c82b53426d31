package org.licet.authoring.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.json.Nearest;

/** What is wrong with case files, in the words of those who write them. Stateless. */
final class CaseWords {

  /** Says that a line is moved in by a tab. */
  static final String TAB = "a tab stands here, where only spaces can";

  private static final int LONGEST = 200;
  private static final int LONGEST_READ = 1_000;
  private static final Pattern ONE_OF = Pattern.compile("expected one of \\[?([^\\]]+)]?$");
  private static final Pattern COMMA = Pattern.compile(",\\s*+");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern PATH = Pattern.compile("^/([^:]*): ");
  private static final Pattern TWICE = Pattern.compile("Duplicate field '([^']*)'.*");

  /** What the reader of case files says, and what it means. */
  private static final Map<String, String> MEANING =
      Map.ofEntries(
          Map.entry(
              "while parsing a flow mapping", "a } or a comma is missing on or before this line"),
          Map.entry(
              "while parsing a flow sequence", "a ] or a comma is missing on or before this line"),
          Map.entry(
              "while parsing a block mapping", "this line does not begin below those before it"),
          Map.entry(
              "while parsing a block collection", "this line does not begin below those before it"),
          Map.entry("while scanning a simple key", "a colon is missing on or before this line"),
          Map.entry("could not find expected ':'", "a colon is missing on or before this line"),
          Map.entry("while scanning for the next token", TAB),
          Map.entry("while scanning a quoted scalar", "a quote is missing on or before this line"),
          Map.entry(
              "while scanning a double-quoted scalar", "a quote is missing on or before this line"),
          Map.entry("mapping values are not allowed here", "a colon stands here where none can"),
          Map.entry(
              "special characters are not allowed",
              "a character stands here that cannot be shown"));

  private CaseWords() {}

  /** Returns a message without the words of programs. */
  static String plain(String file, String message) {
    String whole =
        message.startsWith(file + " ") ? "the file" + message.substring(file.length()) : message;
    String said = whole.substring(0, Math.min(whole.length(), LONGEST_READ));
    if (said.startsWith("is no YAML: ")) {
      return yaml(said.substring("is no YAML: ".length()));
    }
    Matcher path = PATH.matcher(said);
    if (path.find()) {
      said = record(path.group(1)) + said.substring(path.end());
    }
    String plain = said.replaceAll("expected one of \\[([^\\]]*)]", "expected one of $1");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "\u2026";
  }

  private static String yaml(String said) {
    Matcher twice = TWICE.matcher(said);
    if (twice.matches()) {
      return twice.group(1) + " is said twice";
    }
    return MEANING.entrySet().stream()
        .filter(entry -> said.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("the file cannot be read from here on");
  }

  /** Returns which record is meant by a path of keys and positions. */
  private static String record(String path) {
    List<String> parts = SLASH.splitAsStream(path).toList();
    boolean position = parts.size() > 2 && parts.get(1).matches("\\d{1,6}");
    return position
        ? "in number " + (Integer.parseInt(parts.get(1)) + 1) + " of " + parts.get(0) + ", "
        : "";
  }

  /** Returns the one that is likely meant of those that a message lists. */
  static Optional<String> meant(String word, String message) {
    Matcher matcher = ONE_OF.matcher(message);
    return matcher.find()
        ? Nearest.to(word, COMMA.splitAsStream(matcher.group(1).strip()).toList())
        : Optional.empty();
  }
}
