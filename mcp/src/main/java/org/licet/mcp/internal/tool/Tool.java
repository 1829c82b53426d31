package org.licet.mcp.internal.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesException;
import org.licet.json.EvaluationWriter;
import org.licet.json.FailureWording;
import org.licet.json.InvalidCandidateException;

/**
 * A tool that a model may call. Immutable and thread-safe.
 *
 * @param name the name in calls
 * @param title the name for people
 * @param description the purpose and the answer
 * @param arguments the arguments that it takes
 * @param work computes the answer
 */
public record Tool(
    String name,
    String title,
    String description,
    ToolParameters arguments,
    Function<ToolArguments, ObjectNode> work) {

  /** Returns the JSON Schema of the arguments. */
  public Map<String, Object> schema() {
    return arguments.schema();
  }

  /** Calls the tool. Every fault is a result that is marked as an error. */
  public CallToolResult call(Map<String, Object> given) {
    ToolArguments read = new ToolArguments(arguments, given);
    try {
      read.check();
      return answer(work.apply(read));
    } catch (RefusedCallException e) {
      return refused(failure(e.pointer(), String.valueOf(e.getMessage())), read);
    } catch (InvalidCandidateException e) {
      return refused(failure(e), read);
    } catch (EvaluationException e) {
      return refused(e.failure(), read);
    } catch (RulesException | IllegalArgumentException e) {
      return refused(Failure.builder().message(String.valueOf(e.getMessage())).build(), read);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return refused(
          Failure.builder()
              .message("An internal error occurred: " + e + "\nMaybe report it with the call.")
              .build(),
          read);
    }
  }

  private static Failure failure(InvalidCandidateException e) {
    return failure(e.pointer(), String.valueOf(e.getMessage())).toBuilder()
        .others(
            e.others().stream()
                .map(other -> failure(other.pointer(), String.valueOf(other.getMessage())))
                .toList())
        .build();
  }

  private static Failure failure(String pointer, String message) {
    return Failure.builder().pointer(Optional.of(pointer)).message(message).build();
  }

  private static CallToolResult answer(JsonNode content) {
    return CallToolResult.builder()
        .addTextContent(content.toString())
        .structuredContent(content)
        .build();
  }

  /** Returns the faults as the formats write them, and as text with the place of each. */
  private static CallToolResult refused(Failure failure, ToolArguments arguments) {
    FailureWording wording = FailureWording.in(arguments.readableLanguage());
    StringBuilder text = new StringBuilder(line(failure, wording));
    failure.others().forEach(other -> text.append('\n').append(line(other, wording)));
    return CallToolResult.builder()
        .addTextContent(text.toString())
        .structuredContent(EvaluationWriter.toJson(failure))
        .isError(true)
        .build();
  }

  private static String line(Failure failure, FailureWording wording) {
    return failure.pointer().filter(at -> !at.isEmpty()).map(at -> at + ": ").orElse("")
        + wording.of(failure);
  }
}
