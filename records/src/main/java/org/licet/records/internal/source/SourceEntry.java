package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
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
record SourceEntry(
    JsonNode node,
    String pointer,
    ObjectNode envelope,
    ToLongFunction<String> lines,
    UnaryOperator<String> fields,
    Function<SourceProblem, Failure.Builder> failures) {

  /** Returns an entry of JSON. */
  static SourceEntry ofJson(JsonNode node, String pointer, long line, ObjectNode envelope) {
    return new SourceEntry(
        node,
        pointer,
        envelope,
        at -> line,
        at -> at.substring(pointer.length() + 1).replaceAll("/\\d+", ""),
        problem ->
            Failure.builder()
                .message(String.valueOf(problem.getMessage()))
                .pointer(Optional.of(problem.pointer())));
  }
}
