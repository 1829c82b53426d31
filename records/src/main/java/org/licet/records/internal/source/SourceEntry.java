package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.licet.evaluation.Failure;

/**
 * An entry of a source, such as a nurse of a lookup or the rows of a person.
 *
 * @param node the content
 * @param pointer the JSON pointer to the entry in its document; empty for the whole document
 * @param envelope what the document has beside its entries
 * @param lines the line of the value at a pointer
 * @param fields the name of the field at a pointer
 * @param failures a failure about the value at a pointer, with its place
 */
public record SourceEntry(
    JsonNode node,
    String pointer,
    ObjectNode envelope,
    ToLongFunction<String> lines,
    UnaryOperator<String> fields,
    Function<SourceProblem, Failure.Builder> failures) {

  private static final Pattern INDEX = Pattern.compile("/\\d+");

  /** Returns an entry of JSON. */
  static SourceEntry ofJson(JsonNode node, String pointer, long line, ObjectNode envelope) {
    return new SourceEntry(
        node,
        pointer,
        envelope,
        at -> line,
        at -> INDEX.matcher(at.substring(pointer.length() + 1)).replaceAll(""),
        problem ->
            Failure.builder()
                .message(String.valueOf(problem.getMessage()))
                .pointer(Optional.of(problem.pointer())));
  }
}
