package org.licet.json.internal.parse;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.json.CandidateFormat;
import org.licet.text.VisibleText;
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

  /** The parts of Jackson's messages that name its own classes and settings. */
  private static final Pattern OF_THE_PARSER =
      Pattern.compile(
          "\\s*\\([^()]*\\[Source:[^\\]]*\\]\\)"
              + "|: enable `[^`]*` to allow"
              + "|, from `[^`]*`"
              + "| \\(not recognized as one[^)]*\\)"
              + "|, got this instead: <.*>");

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

  public static SyntaxFault of(JsonProcessingException e, JsonParser parser) {
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark mark = yaml.getProblemMark();
      String problem =
          Stream.of(yaml.getContext(), yaml.getProblem())
              .filter(text -> text != null)
              .collect(Collectors.joining(", "));
      return new SyntaxFault(mark.getLine() + 1L, mark.getColumn() + 1, VisibleText.of(problem));
    }
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String problem =
        e.getCause() instanceof ReaderException yaml
            ? "the character U+%04X is not allowed".formatted(yaml.getCodePoint())
            : VisibleText.of(
                OF_THE_PARSER.matcher(String.valueOf(e.getOriginalMessage())).replaceAll(""));
    return new SyntaxFault(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), problem);
  }
}
