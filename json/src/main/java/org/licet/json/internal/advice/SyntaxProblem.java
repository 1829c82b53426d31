package org.licet.json.internal.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.text.VisibleText;

/**
 * Translates the messages of the JSON and YAML parsers into sentences that do not require knowledge
 * of a parser. Stateless.
 */
final class SyntaxProblem {

  private static final String UNKNOWN = "The text cannot be read from here on.";

  private static final String CHARACTER =
      "\\((?:'(.)' \\(code (\\d+)[^)]*\\)|\\(CTRL-CHAR, code (\\d+)\\))\\)";

  private static final Map<String, String> NAMES =
      Map.of(
          ",", "a comma",
          ":", "a colon",
          "\"", "a quote",
          "'", "a single quote",
          "-", "a hyphen",
          ".", "a period",
          "?", "a question mark",
          "\u201c", "a curly quote",
          "\u201d", "a curly quote");

  /** A message of a parser and its translation. */
  private record Translation(Pattern message, Function<MatchResult, String> sentence) {

    Optional<String> of(String message) {
      Matcher matcher = this.message.matcher(message);
      return matcher.find() ? Optional.of(sentence.apply(matcher)) : Optional.empty();
    }
  }

  private static final List<Translation> JSON =
      List.of(
          found(": maybe a \\(non-standard\\) comment", "JSON has no comments."),
          found(": was expecting double-quote", "Expected a field name in double quotes."),
          found(": was expecting either valid name", "Expected a field name in double quotes."),
          found(": was expecting a colon", "Expected a colon after the field name."),
          found(": was expecting comma to separate Object", "Expected a comma or }."),
          found(": was expecting comma to separate", "Expected a comma or ]."),
          found(": expected a hex-digit", "Expected four digits or letters A to F after \\u."),
          found("(?: in numeric value|: expected digit| .*digit)", "Expected a digit."),
          found(": Expected space", "Expected a space between two values."),
          found(": expected a (?:valid )?value", "Expected a value."),
          found("", "Expected a value, or the end of the text."),
          to("Unexpected close marker '(.)': expected '(.)'", "Found %s. Expected %s."),
          to("Unexpected close marker '(.)'", "Found %s. No list or object is open."),
          to("end-of-input.*closing quote", "The text ends too early. A quote is missing."),
          to("end-of-input.*in field name", "The text ends too early. A quote is missing."),
          to("end-of-input.*for Object", "The text ends too early. A } is missing."),
          to("end-of-input.*for Array", "The text ends too early. A ] is missing."),
          to("end-of-input", "The text ends too early."),
          to("Non-standard token '([^']*)'", "%s is not a number in JSON."),
          to(
              "Unrecognized token '([^']*)'",
              "%s is not a value. Expected text in double quotes, a number, true, false or null."),
          new Translation(
              Pattern.compile("Illegal unquoted character " + CHARACTER),
              match ->
                  "Text in quotes cannot contain %s. Write it as \\u%04x."
                      .formatted(shown(match), code(match))),
          to(
              "Unrecognized character escape '(.)'",
              "\\%s has no meaning. Write \\\\ for a backslash."),
          to("Unrecognized character escape", "A backslash before this character has no meaning."),
          to("Leading zeroes", "A number cannot begin with 0."),
          new Translation(
              Pattern.compile("Illegal character " + CHARACTER),
              match ->
                  "Found %s. It cannot be read.".formatted(shown(match)) + advice(code(match))),
          to("Invalid numeric value|Decimal point|Exponent", "The number is incomplete."),
          to("Duplicate field '([^']*)'", "%s appears twice."));

  private static final List<Translation> YAML =
      List.of(
          to("\\(TAB\\)", "Found a tab. Expected spaces."),
          to(
              "found character '(.+?)' that cannot start",
              "A value cannot begin with %s. Put it in quotes."),
          to("parsing a flow mapping", "A } or a comma is missing on or before this line."),
          to("parsing a flow sequence", "A ] or a comma is missing on or before this line."),
          to("scanning a simple key|expected ':'", "A colon is missing on or before this line."),
          to(
              "quoted scalar, found unknown escape character (.)",
              "\\%s has no meaning. Write \\\\ for a backslash, or use single quotes."),
          to("quoted scalar, expected escape", "An escape that begins with \\ is incomplete."),
          to("quoted scalar", "A quote is missing on or before this line."),
          to("but found '<scalar>'", "Found text after the end of a value."),
          to(
              "block (?:mapping|collection).*but found '([\\]},])'",
              "Found %s. No list or object is open."),
          to("block (?:mapping|collection)", "The indentation differs from the lines before it."),
          to("mapping values are not allowed", "Unexpected colon."),
          to("sequence entries are not allowed", "Unexpected hyphen."),
          to("mapping keys are not allowed", "Unexpected question mark."),
          to("scanning a tag|tag handle", "Unexpected !. Put the text in quotes."),
          to("scanning an (?:alias|anchor)", "Unexpected * or &. Put the text in quotes."),
          to(
              "incompatible YAML",
              "This version of YAML is not read. Remove the line that begins with %YAML."),
          to("directive", "Unexpected %. Put the text in quotes."),
          to("block scalar", "Unexpected text after | or >."),
          to("Duplicate field '([^']*)'", "%s appears twice."),
          to("Expected a field name", "A list or an object cannot be a field name."),
          to("parsing a (?:block |flow )?node", "Expected a value."),
          to("document start", "Found text after the end of a value."),
          to("exceeds the limit", "The document is too long."));

  private SyntaxProblem() {}

  /** Returns the sentences for a message of the JSON parser. */
  static String ofJson(String message) {
    return translated(message, JSON);
  }

  /** Returns the sentences for a message of the YAML parser. */
  static String ofYaml(String message) {
    return translated(message, YAML);
  }

  private static String translated(String message, List<Translation> translations) {
    return translations.stream()
        .flatMap(translation -> translation.of(message).stream())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Translates a message about an unexpected character. */
  private static Translation found(String message, String expected) {
    return new Translation(
        Pattern.compile("Unexpected character " + CHARACTER + message, Pattern.DOTALL),
        match -> "Found " + shown(match) + ". " + expected + advice(code(match)));
  }

  /** Translates a message. The groups of the pattern replace the places of the sentence. */
  private static Translation to(String message, String sentence) {
    return new Translation(
        Pattern.compile(message, Pattern.DOTALL),
        match -> {
          Object[] groups = new Object[match.groupCount()];
          for (int i = 0; i < groups.length; i++) {
            groups[i] = VisibleText.of(match.group(i + 1));
          }
          return groups.length == 0 ? sentence : sentence.formatted(groups);
        });
  }

  private static String advice(int character) {
    return character == 0
        ? "\nMaybe the file is encoded as UTF-16. Save it as UTF-8."
        : SpaceAdvice.of(character);
  }

  private static String shown(MatchResult character) {
    return shown(code(character));
  }

  /** Returns the name of a character, the character itself, or its code if it cannot be seen. */
  static String shown(int character) {
    boolean visible = character > ' ' && (character < 0x7f || Character.isLetterOrDigit(character));
    String printed = Character.toString(character);
    return NAMES.getOrDefault(
        printed, visible ? printed : "the character U+%04X".formatted(character));
  }

  private static int code(MatchResult character) {
    return Integer.parseInt(character.group(2) == null ? character.group(3) : character.group(2));
  }
}
