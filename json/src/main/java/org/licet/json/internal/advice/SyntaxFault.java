package org.licet.json.internal.advice;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.json.CandidateFormat;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The place and cause of a syntax error in JSON or YAML, in words that do not require knowledge of
 * the parser.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param problem the cause
 */
public record SyntaxFault(long line, int column, String problem) {

  /** Returns the message that the rest of a text cannot be read because of a fault. */
  public String nothingAfter(CandidateFormat format) {
    return "The text is not valid %s at line %d, column %d: %s Nothing after that%s can be read.%s"
        .formatted(
            format,
            line,
            column,
            sentence(),
            format == CandidateFormat.YAML ? " in this document" : "",
            problem.substring(endOfFirstLine()));
  }

  /** Returns the first line of the problem with a period at its end. */
  public String sentence() {
    String first = problem.substring(0, endOfFirstLine());
    return first.endsWith("?") || first.endsWith(".") ? first : first + ".";
  }

  private int endOfFirstLine() {
    int end = problem.indexOf('\n');
    return end < 0 ? problem.length() : end;
  }

  /** Returns a character as messages show it. */
  public static String shown(int character) {
    return SyntaxProblem.shown(character);
  }

  /** Returns the fault that a parser met. */
  public static SyntaxFault of(JsonProcessingException e, JsonParser parser) {
    return parser instanceof YAMLParser
        ? ofYaml(e, parser.currentLocation())
        : at(location(e, parser.currentLocation()), SyntaxProblem.ofJson(message(e)));
  }

  /** Returns the fault that a YAML parser met, at the first line if the parser states no place. */
  public static SyntaxFault ofYaml(JsonProcessingException e) {
    return ofYaml(e, JsonLocation.NA);
  }

  private static SyntaxFault ofYaml(JsonProcessingException e, JsonLocation current) {
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark mark = yaml.getProblemMark();
      String message =
          Stream.of(yaml.getContext(), yaml.getProblem())
              .filter(text -> text != null)
              .collect(Collectors.joining(", "));
      return new SyntaxFault(
          mark.getLine() + 1L,
          mark.getColumn() + 1,
          SyntaxProblem.ofYaml(message) + SpaceAdvice.of(mark.getBuffer()));
    }
    return at(
        location(e, current),
        e.getCause() instanceof ReaderException character
            ? "The character U+%04X is not allowed.".formatted(character.getCodePoint())
            : SyntaxProblem.ofYaml(message(e)));
  }

  private static SyntaxFault at(JsonLocation place, String problem) {
    return new SyntaxFault(
        Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), problem);
  }

  private static JsonLocation location(JsonProcessingException e, JsonLocation current) {
    return e.getLocation() == null ? current : e.getLocation();
  }

  private static String message(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage());
  }
}
