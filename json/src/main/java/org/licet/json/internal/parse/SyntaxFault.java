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
 * @param problem why
 */
public record SyntaxFault(long line, int column, String problem) {

  /** Jackson names its own classes and settings. */
  private static final Pattern OF_THE_PARSER =
      Pattern.compile(
          "\\s*\\([^()]*\\[Source:[^\\]]*\\]\\)"
              + "|: enable `[^`]*` to allow"
              + "|, from `[^`]*`"
              + "| \\(not recognized as one[^)]*\\)"
              + "|, got this instead: <.*>");

  /** Returns that a text is broken from a place on. */
  public static String nothingAfter(long line, int column, CandidateFormat format, String problem) {
    String within = format == CandidateFormat.YAML ? " in this document" : "";
    return "From line %d, column %d on this is not %s, and nothing after it%s can be read: %s"
        .formatted(line, column, format, within, problem);
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
